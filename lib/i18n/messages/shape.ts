/** The shape of one language's messages, which the other language has to fill key by key. */
export type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }
