import { z } from 'zod'
import { dictionaryColumnSchema } from '#lib/tabular/dictionary.ts'

/** A text in both languages. Chinese is the authoritative one; English is complete, never empty. */
export const localizedSchema = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })
export type Localized = z.infer<typeof localizedSchema>

/** Kebab-case ASCII, the stable part of every public URL of a dataset, organisation or theme. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const daySchema = z.iso.date()

/**
 * Data types of an information item (信息项), from the compilation guide 发改高技〔2017〕1272号:
 * 字符型C 数值型N 货币型Y 日期型D 日期时间型T 逻辑型L 备注型M 通用型G 双精度型B 整型I 浮点型F.
 */
export const itemTypes = ['C', 'N', 'Y', 'D', 'T', 'L', 'M', 'G', 'B', 'I', 'F'] as const
export type ItemType = (typeof itemTypes)[number]

const { pattern, format, minLength } = dictionaryColumnSchema.shape
const bound = z.string().trim().min(1).max(40)

/**
 * 约束: what the data dictionary demands of the values of an item, beyond type and length. A number bounds numbers, a day
 * `YYYY-MM-DD` dates; the pattern is for the whole value. What contradicts itself is `check-constraints.ts`.
 */
export const constraintsSchema = z.strictObject({
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
  enum: z.array(z.string().min(1).max(200)).min(1).max(500).optional(),
  minimum: bound.optional(),
  maximum: bound.optional(),
  minLength,
  pattern,
  format,
})
export type Constraints = z.infer<typeof constraintsSchema>

/** 信息项: one field of a resource. `name` is the column header exactly as the file carries it. */
export const informationItemSchema = z.strictObject({
  name: z.string().trim().min(1),
  label: localizedSchema,
  type: z.enum(itemTypes),
  length: z.int().positive().optional(),
  unit: localizedSchema.optional(),
  description: localizedSchema.optional(),
  constraints: constraintsSchema.optional(),
})
export type InformationItem = z.infer<typeof informationItemSchema>

/** 更新周期. The portal's own enumeration; other systems' codes are mapped on export. */
export const updateFrequencies = [
  'real-time',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'as-needed',
  'once',
] as const
export type UpdateFrequency = (typeof updateFrequencies)[number]

/** 信息资源格式 of the compilation guide: 电子文件, 电子表格, 数据库, 图形图像, 流媒体, 自描述格式, 服务接口. */
export const resourceForms = [
  'electronic-file',
  'spreadsheet',
  'database',
  'image',
  'streaming',
  'self-describing',
  'service',
] as const
export type ResourceForm = (typeof resourceForms)[number]

/** 共享方式: how other departments get it. */
export const sharingMethods = ['platform-interface', 'file-exchange', 'database-exchange', 'offline'] as const

/** 基础数据库 of Z13, Z20 and G10: always shared unconditionally. */
export const basicDatabases = [
  'natural-persons',
  'legal-persons',
  'natural-resources-and-space',
  'electronic-certificates',
] as const

/** Exactly one sharing type (Z10, G9): unconditional, conditional, non-sharing. */
export const sharingTypes = ['unconditional', 'conditional', 'non-sharing'] as const

/** 无条件开放, 有条件开放, 不予开放. */
export const disclosureTypes = ['unconditional', 'conditional', 'none'] as const
export type DisclosureType = (typeof disclosureTypes)[number]

/**
 * Resource code of the compilation guide: 类 (1 digit) 项 (2) 目 (3) 细目 (variable) "/" sequence number,
 * e.g. `306001/000012`. 类: 1 basic, 2 subject, 3 department.
 */
export const resourceCodeSchema = z.string().regex(/^[123]\d{2}\d{3}\d*\/\d{1,6}$/)

/**
 * A catalogue entry (目录条目): what Z9, G11 and the core elements of 发改高技〔2017〕1272号 ask of an
 * information resource. Shape only; what the decrees demand across fields is `check-entry.ts`.
 */
export const entrySchema = z.strictObject({
  slug: slugSchema,
  code: resourceCodeSchema,
  title: localizedSchema,
  abstract: localizedSchema,
  keywords: z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
  /** 提供方: id of an organisation; its unified social credit code is a field of the organisation. */
  provider: slugSchema,
  /** G11: the departments that collect and verify, where they differ from the provider. */
  collectedBy: slugSchema.optional(),
  verifiedBy: slugSchema.optional(),
  themes: z.array(slugSchema).min(1),
  basicDatabase: z.enum(basicDatabases).optional(),
  form: z.enum(resourceForms),
  /** File format as the department holds it, e.g. `csv`, `xlsx`. */
  format: z.string().min(1),
  /** 数据分级 (Z8, Z33), 1 lowest to 4 highest. */
  grade: z.int().min(1).max(4),
  items: z.array(informationItemSchema).min(1),
  /** 主键: each a set of items whose values together name one row. The first is the primary one. */
  keys: z
    .array(z.array(z.string().trim().min(1)).min(1).max(10))
    .max(5)
    .optional(),
  sharing: z.strictObject({
    type: z.enum(sharingTypes),
    method: z.enum(sharingMethods),
    /** Conditions and their basis (Z20, G10 for conditional); the law it rests on (non-sharing). */
    conditions: localizedSchema.optional(),
    basis: localizedSchema.optional(),
    scope: localizedSchema.optional(),
    purpose: localizedSchema.optional(),
  }),
  disclosure: z.strictObject({
    type: z.enum(disclosureTypes),
    conditions: localizedSchema.optional(),
    /** Ground for conditional or no disclosure. */
    basis: localizedSchema.optional(),
  }),
  updateFrequency: z.enum(updateFrequencies),
  /** Use requirements (使用要求, Z9). */
  useRequirements: localizedSchema,
  /** Sample data (样例数据, Z9): a few rows in the order of `items`, safe to publish. */
  sample: z.array(z.array(z.string())).max(10),
  /** 责任主体 (Z9) within the provider: a post with an office line, never a person's private data. */
  responsible: z.strictObject({
    post: localizedSchema,
    phone: z.string().min(1),
    email: z.email().optional(),
  }),
  licence: z.string().min(1),
  /** Where the figures come from, and whether they are synthetic. */
  source: localizedSchema,
  synthetic: z.boolean(),
  spatial: localizedSchema.optional(),
  temporal: z.strictObject({ start: daySchema, end: daySchema.optional() }).optional(),
  /** The day the data not yet disclosed was formed: Z27's 20 working days start here. */
  formedOn: daySchema.optional(),
  relatedCodes: z.array(resourceCodeSchema),
})
export type Entry = z.infer<typeof entrySchema>

/** 政务部门 or 镇街 (Z41). `creditCodeIsSample` marks codes made for the demo. */
export const organisationSchema = z.strictObject({
  id: slugSchema,
  name: localizedSchema,
  shortName: localizedSchema,
  kind: z.enum(['municipal-data-department', 'department', 'township', 'public-institution']),
  creditCode: z.string().regex(/^[1-9ANY][0-9A-HJ-NP-RTUW-Y]{17}$/),
  creditCodeIsSample: z.boolean(),
  duties: localizedSchema,
  address: localizedSchema,
  phone: z.string(),
  email: z.email(),
  website: z.url().optional(),
})
export type Organisation = z.infer<typeof organisationSchema>

/** 主题/领域. */
export const themeSchema = z.strictObject({
  id: slugSchema,
  name: localizedSchema,
  description: localizedSchema,
})
export type Theme = z.infer<typeof themeSchema>
