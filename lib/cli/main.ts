import { createProgram } from './program.ts'
import { speakFaults } from './speak-fault.ts'

await speakFaults(() => createProgram().parseAsync())
