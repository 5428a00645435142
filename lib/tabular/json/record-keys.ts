import { MAX_COLUMNS } from '../header.ts'

/** The last column of a table of features, wherever a feature has it. */
const LAST = 'geometry'

/**
 * The columns of a list of objects: their keys in the order in which they first come. Members of a feature stand before
 * its properties, which may have the same names.
 */
export class RecordKeys {
  private readonly members = new Set<string>()
  private readonly properties = new Set<string>()
  private places: { members: Map<string, number>; properties: Map<string, number> } | undefined

  add(key: string): void {
    this.addTo(this.properties, key)
  }

  addMember(key: string): void {
    this.addTo(this.members, key)
  }

  placeOf(key: string): number | undefined {
    return this.index().properties.get(key)
  }

  placeOfMember(key: string): number | undefined {
    return this.index().members.get(key)
  }

  get names(): string[] {
    const members = [...this.members].filter((name) => name !== LAST)
    return [...members, ...this.properties, ...(this.members.has(LAST) ? [LAST] : [])]
  }

  /** One key more than a table may have is kept, so that the header is refused for it. */
  private addTo(keys: Set<string>, key: string): void {
    if (this.members.size + this.properties.size > MAX_COLUMNS) return
    keys.add(key)
    this.places = undefined
  }

  private index() {
    if (this.places) return this.places
    const members = [...this.members].filter((name) => name !== LAST)
    const properties = new Map([...this.properties].map((name, i) => [name, members.length + i]))
    const places = new Map(members.map((name, i) => [name, i]))
    places.set(LAST, members.length + properties.size)
    this.places = { members: places, properties }
    return this.places
  }
}
