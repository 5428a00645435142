import { type Detector, maskMiddle, shape } from './detector.ts'

/** Flights (CZ3101), trains (G1234), rooms, and places where one stayed. */
const FLIGHT_OR_TRAIN = /^(?:[A-Z\d]{2}\d{3,4}|[GDCZTKSLYP]\d{1,4})$/i
const STAY = /酒店|宾馆|旅馆|招待所|民宿|客栈|房间|\d+房/

/** Whereabouts (PIPL Article 28): tracks of a person or a vehicle, journeys, lodgings, passages through a gate. */
export const whereabouts: Detector = {
  id: 'whereabouts',
  category: 'whereabouts',
  personal: true,
  strength: 'suggestive',
  header:
    /行踪|轨迹|行程|入住|退房|住宿信息|住宿酒店|乘坐航班|航班号|车次|乘车记录|刷卡时间|刷卡地点|过车时间|卡口|门禁|出入境记录|出入境时间|到访|活动地点|途经|track(?:ing)?[ _-]?point|itinerary|whereabouts|check-?in/i,
  notHeader: /人次|线路|班次数|入住率|数|率|里程|行程距离|标准|计划/,
  headerSuffices: true,
  shapes: [],
  announcedShapes: [
    shape('alphanumeric', 2, 6),
    shape('ascii', 11, 45),
    shape('spaced', 8, 30),
    shape('pointed', 6, 45),
    shape('han', 4, 60),
    shape('text', 4, 63),
  ],
  matchAnnounced: (value) =>
    FLIGHT_OR_TRAIN.test(value) ||
    STAY.test(value) ||
    /\d{1,2}:\d{2}/.test(value) ||
    /\d\.\d{4,}/.test(value),
  maskExample: (value) => maskMiddle(value, 1, 0),
}
