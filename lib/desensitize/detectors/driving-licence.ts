import { type Detector, maskMiddle, shape } from './detector.ts'
import { isResidentId18 } from './resident-id.ts'

/** Driving licence: its number is the holder's resident number, its file number (档案编号) twelve digits with a division code. */
export const drivingLicence: Detector = {
  id: 'driving-licence',
  category: 'driving-licence',
  personal: true,
  strength: 'formed',
  header: /驾驶证|驾照|驾证|driv(?:er|ing)['’s]*[ _-]?licen[cs]e/i,
  notHeader: /准驾|类型|种类|状态|有效期|日期|数/,
  headerSuffices: true,
  shapes: [],
  announcedShapes: [shape('digits', 12), shape('digits', 18), shape('alphanumeric', 18)],
  matchAnnounced: (value) => (value.length === 12 ? /^[1-8]\d{11}$/.test(value) : isResidentId18(value)),
  maskExample: (value) => maskMiddle(value, 1, 1),
}
