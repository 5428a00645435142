import { marks } from './cell-shape.ts'
import { type Detector, maskMiddle, shape, spansOf } from './detector.ts'

/** The land and sea of China, in degrees. */
const EAST = [73, 136] as const
const NORTH = [3, 54] as const
const DEGREES = /^\d{1,3}\.(\d{4,})$/
const PAIR = /^[([（]?\s*(\d{1,3}\.\d{4,})\s*[,，;；\s/]\s*(\d{1,3}\.\d{4,})\s*[)\]）]?$/
const IN_TEXT = /(?<![\d.])\d{1,3}\.\d{4,15}\s{0,2}[,，;；]\s{0,2}\d{1,3}\.\d{4,15}(?![\d.])/g

/**
 * Position of four decimals or more of a degree (about ten metres) in China. It is somebody's where the row is about a
 * person; that of a school is not, so it is never certain.
 */
export const coordinates: Detector = {
  id: 'coordinates',
  category: 'coordinates',
  personal: true,
  strength: 'shared',
  header: /经度|纬度|经纬|坐标|longitude|latitude|\b(?:lng|lon|lat)\b|_(?:lng|lon|lat)$|coordinate|gps/i,
  notHeader: /坐标系|参考系/,
  headerSuffices: false,
  shapes: [shape('ascii', 11, 45), shape('pointed', 13, 45), shape('text', 11, 45)],
  announcedShapes: [shape('pointed', 6, 22)],
  matchValue: isPair,
  matchAnnounced(value) {
    if (!DEGREES.test(value)) return false
    const degrees = Number(value)
    return isBetween(degrees, EAST) || isBetween(degrees, NORTH)
  },
  inText: {
    needs: marks.point,
    digits: 12,
    byContext: false,
    find: (text) => spansOf(text, IN_TEXT, isPair),
  },
  maskExample: (value) => maskMiddle(value, value.indexOf('.') + 1, 0),
}

function isPair(value: string): boolean {
  const found = PAIR.exec(value)
  if (!found) return false
  const [a, b] = [Number(found[1]), Number(found[2])]
  return (isBetween(a, EAST) && isBetween(b, NORTH)) || (isBetween(b, EAST) && isBetween(a, NORTH))
}

function isBetween(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high
}
