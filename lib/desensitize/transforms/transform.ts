/**
 * What is done to one cell: a pure function. `null` says that the value could not be read by the transform, or is to be
 * suppressed; it is published as an empty cell and counted, never passed through. An empty cell stays empty.
 */
export type Transform = (value: string) => string | null
