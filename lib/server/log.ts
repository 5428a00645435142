import { type DestinationStream, type Logger, pino } from 'pino'

/**
 * Fields that never reach a log, wherever they stand. Free text of uploads and forms is not logged at all: what
 * may be logged are ids, codes, counts, row numbers and column positions.
 */
const secretFields = [
  'password',
  'secret',
  'token',
  'cookie',
  'authorization',
  'email',
  'body',
  'value',
  'cell',
  'cells',
  'examples',
]

export type { Logger }

/** Structured log, one JSON object a line. Errors are logged by name, code and stack, never with their cause's data. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[redacted]',
      },
      serializers: { err: errorWithoutData },
    },
    destination ?? pino.destination({ dest: 2, sync: false }),
  )
}

/** A database or parser error may quote the statement or the cell that failed: only type, code and place are kept. */
function errorWithoutData(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
  return { type: error.name, code, stack: frames?.join('\n') }
}
