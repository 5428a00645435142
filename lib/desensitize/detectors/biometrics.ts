import { type Detector, maskMiddle, shape } from './detector.ts'

/** A picture in Base64: JPEG, PNG, GIF, BMP or a data address. */
const PICTURE = /^(?:data:image\/|\/9j\/4|iVBORw0KGgo|R0lGOD|Qk[0-9A-Za-z])/
const TEMPLATE = /^(?:[A-Za-z0-9+/]{64,}={0,2}|(?:[0-9A-Fa-f]{2}){32,})$/
const SEQUENCE = /^[ACGT]{20,}$/i
const LOCI = /^\d{1,2}(?:\.\d)?[,/]\d{1,2}(?:\.\d)?$/

/**
 * Biometric data (PIPL Article 28): fingerprint, face, iris, voice, palm, gait, ear, genes (GB/T 45574-2025, annex A). By
 * header, and by value where a cell holds a picture or, below such a header, a template or a sequence.
 */
export const biometrics: Detector = {
  id: 'biometrics',
  category: 'biometrics',
  personal: true,
  strength: 'suggestive',
  header:
    /指纹|人脸|面部|虹膜|声纹|掌纹|耳廓|步态|基因|(?<![A-Za-z])dna(?![A-Za-z])|人像|证件照|生物特征|生物识别|fingerprint|facial|(?<![A-Za-z])iris(?![A-Za-z])|voiceprint|biometric/i,
  notHeader: /设备|系统|厂家|型号|品种|作物|是否|数量|台数|鸢尾/,
  headerSuffices: true,
  shapes: [shape('ascii', 63, 63)],
  announcedShapes: [
    shape('alphanumeric', 20, 63),
    shape('letters', 20, 63),
    shape('digits', 63),
    shape('ascii', 3, 62),
  ],
  matchValue: (value) => value.length >= 200 && PICTURE.test(value),
  matchAnnounced: (value) => SEQUENCE.test(value) || TEMPLATE.test(value) || LOCI.test(value),
  maskExample: (value) => maskMiddle(value.slice(0, 32), 4, 0),
}
