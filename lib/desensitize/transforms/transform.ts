/**
 * What is done to one cell: a pure function. `null` says that the value could not be read by the transform; it is
 * published as an empty cell and counted as suppressed, never passed through. An empty cell stays empty.
 */
export type Transform = (value: string) => string | null
