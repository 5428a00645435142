import { resourceCodeSchema } from '#lib/catalogue/entry.ts'

/** 类 of the compilation guide 发改高技〔2017〕1272号: 基础信息资源, 主题信息资源, 部门信息资源. */
export const resourceClasses = ['basic', 'subject', 'department'] as const
export type ResourceClass = (typeof resourceClasses)[number]

/** A resource code in its parts; every part but the class is digits, leading zeros included. */
export interface ResourceCode {
  class: ResourceClass
  /** 项, 2 digits. */
  division: string
  /** 目, 3 digits. */
  group: string
  /** 细目, any number of digits, often none. */
  subgroup: string
  /** Sequence number, 1 to 6 digits. */
  sequence: string
}

/** The parts of a resource code, or undefined where it is none. */
export function parseResourceCode(code: string): ResourceCode | undefined {
  if (!resourceCodeSchema.safeParse(code).success) return undefined
  const [classification = '', sequence = ''] = code.split('/')
  const resourceClass = resourceClasses[Number(classification[0]) - 1]
  if (!resourceClass) return undefined
  return {
    class: resourceClass,
    division: classification.slice(1, 3),
    group: classification.slice(3, 6),
    subgroup: classification.slice(6),
    sequence,
  }
}

/** The inverse of `parseResourceCode`. */
export function formatResourceCode(code: ResourceCode): string {
  const digit = resourceClasses.indexOf(code.class) + 1
  return `${digit}${code.division}${code.group}${code.subgroup}/${code.sequence}`
}
