import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { NotAllowedError } from '#lib/accounts/can.ts'
import { listAudit } from '#lib/audit/list-audit.ts'
import { verifyAudit } from '#lib/audit/verify-audit.ts'
import type { Role, SubmissionKind } from '#lib/store/schema.ts'
import { temporaryDatabase } from '#lib/store/temporary-database.ts'
import { type Db, inTransaction } from '#lib/store/transaction.ts'
import { approveSubmission, cancelSubmission, returnSubmission } from '#lib/workflow/decide-submission.ts'
import { markBlocked, markDone, nextOrder, saveWrites } from '#lib/workflow/orders.ts'
import { reviewQueue } from '#lib/workflow/queue.ts'
import { createSubmission, listSubmissions, readSubmission } from '#lib/workflow/submissions.ts'
import { submitSubmission } from '#lib/workflow/submit-submission.ts'
import { moves, transition } from '#lib/workflow/transitions.ts'
import { StaleBase, StaleSubmission, WorkflowRefused } from '#lib/workflow/workflow-errors.ts'

const now = new Date('2026-03-02T01:00:00.000Z')
const context = { now, auditKey: Buffer.from('audit key'), origin: 'cli' }
const digest = 'd'.repeat(64)

let opened: Awaited<ReturnType<typeof temporaryDatabase>>
let db: Db

const actor = (accountId: string, ...roles: Role[]): Actor => ({
  accountId,
  organisation: accountId === 'clerk' || accountId === 'colleague' ? 'civil-affairs' : 'data-bureau',
  roles,
  post: { zh: '岗位', en: 'Post' },
})
const clerk = actor('clerk', 'data-administrator')
const colleague = actor('colleague', 'data-administrator')
const reviewer = actor('reviewer', 'reviewer')
const secondReviewer = actor('second-reviewer', 'reviewer')

beforeEach(async () => {
  opened = await temporaryDatabase()
  db = opened.db
  const ids = ['clerk', 'colleague', 'reviewer', 'second-reviewer']
  await db
    .insertInto('accounts')
    .values(
      ids.map((id) => ({
        id,
        email: `${id}@example.com`,
        post_zh: '岗位',
        post_en: 'Post',
        organisation: 'x',
        password_hash: '-',
        disabled_at: null,
        created_at: now.toISOString(),
      })),
    )
    .execute()
})
afterEach(async () => {
  expect(await verifyAudit(db)).toMatchObject({ ok: true })
  await opened.close()
})

function create(subject = 'buses', kind: SubmissionKind = 'dataset', formedOn: string | null = '2026-02-13') {
  const title = { zh: '公交', en: 'Buses' }
  const input = { kind, department: 'civil-affairs', subject, title, submitter: 'clerk', formedOn }
  return inTransaction(db, (tx) => createSubmission(tx, { ...input, state: 'ready' }, now))
}

const submit = (id: string, by = clerk, given = digest) =>
  submitSubmission(db, { id, actor: by, digestOf: async () => given }, context)

async function submitted(...args: Parameters<typeof create>) {
  const id = await create(...args)
  await submit(id)
  return id
}

const approve = (id: string, by = reviewer, from = db) =>
  approveSubmission(from, { id, digest, actor: by }, context)

function putInForce(slug: string, log_number: number) {
  const row = {
    slug,
    department: 'civil-affairs',
    entry: '{}',
    state: 'disclosed',
    version: 1,
    log_number,
  } as const
  return db
    .insertInto('catalogue_entries')
    .values({ ...row, plan: null, table_blob: null })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ log_number }))
    .execute()
}

describe('submitting', () => {
  test('binds the submission to what will be shown and to the version it replaces', async () => {
    await putInForce('buses', 7)
    const id = await submitted()
    expect(await readSubmission(db, id)).toMatchObject({
      state: 'submitted',
      digest,
      base_version: 7,
      submitted_at: now.toISOString(),
    })
    expect(JSON.parse((await listAudit(db))[0]!.detail)).toEqual({ from: 'ready', to: 'submitted', digest })
  })

  test('is for the one who made it, once', async () => {
    const id = await create()
    await expect(submit(id, colleague)).rejects.toThrow(NotAllowedError)
    await expect(submit(id, reviewer)).rejects.toThrow(NotAllowedError)
    await submit(id)
    await expect(submit(id)).rejects.toThrow(StaleSubmission)
    await expect(submit('nothing')).rejects.toMatchObject({ code: 'submission-unknown' })
  })

  test('waits for the decision on another of its kind and subject', async () => {
    const first = await submitted()
    const second = await create()
    await expect(submit(second)).rejects.toMatchObject({
      code: 'submission-other-waits',
      params: { submission: first },
    })
    await submitted('buses', 'withdrawal', null)
    await submitted('parks')
  })

  test('of an upload that was checked against an older version is refused; an entry is measured anew', async () => {
    const upload = await create()
    const entry = await create('buses', 'entry', null)
    await putInForce('buses', 3)
    await expect(submit(upload)).rejects.toThrow(StaleBase)
    expect((await submit(entry)).base_version).toBe(3)
  })
})

describe('an approval', () => {
  test('orders the publication, and the order names the audit up to the approval itself', async () => {
    const id = await submitted()
    expect(await approve(id)).toEqual({ number: 1 })
    const approval = (await listAudit(db, { action: 'submission.approve' }))[0]!
    expect(await nextOrder(db)).toEqual({
      number: 1,
      submission_id: id,
      at: now.toISOString(),
      audit_head: approval.hash,
      state: 'pending',
      writes: null,
      done_at: null,
    })
    expect(await readSubmission(db, id)).toMatchObject({
      state: 'approved',
      decider: 'reviewer',
      decision: 'approve',
    })
  })

  test('is never the submitter’s, nor of one who is no reviewer', async () => {
    const id = await submitted()
    const both = { ...clerk, roles: ['data-administrator', 'reviewer'] as Role[] }
    await expect(approve(id, both)).rejects.toMatchObject({ code: 'own-submission' })
    await expect(approve(id, colleague)).rejects.toMatchObject({ code: 'role-missing' })
    expect(await nextOrder(db)).toBeUndefined()
  })

  test('is of what was seen', async () => {
    const id = await submitted()
    const seen = 'e'.repeat(64)
    await expect(approveSubmission(db, { id, digest: seen, actor: reviewer }, context)).rejects.toMatchObject(
      {
        code: 'submission-content-changed',
      },
    )
  })

  test('is of what replaces the version in force', async () => {
    const id = await submitted()
    await putInForce('buses', 9)
    await expect(approve(id)).rejects.toThrow(StaleBase)
    expect(await readSubmission(db, id)).toMatchObject({ state: 'submitted' })
  })

  test('waits while another on the same subject is on its way to the tree', async () => {
    const first = await submitted()
    const second = await submitted('buses', 'withdrawal', null)
    await approve(first)
    await expect(approve(second)).rejects.toMatchObject({ code: 'publication-pending' })
  })

  test('by two reviewers at the same time, on two connections, happens exactly once', async () => {
    for (let round = 0; round < 5; round++) {
      const id = await submitted(`dataset-${round}`)
      const results = await Promise.allSettled([
        approve(id, reviewer, db),
        approve(id, secondReviewer, opened.another()),
      ])
      const lost = results.filter((result) => result.status === 'rejected')
      expect(lost).toHaveLength(1)
      expect(lost[0]?.reason).toBeInstanceOf(StaleSubmission)
    }
    expect(await db.selectFrom('publication_orders').select('number').execute()).toHaveLength(5)
  })

  test('and a return at the same time leave one decision', async () => {
    const id = await submitted()
    const results = await Promise.allSettled([
      returnSubmission(opened.another(), { id, reasons: '说明不完整', actor: secondReviewer }, context),
      approve(id),
    ])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const decisions = (await listAudit(db)).filter((row) => row.action !== 'submission.submit')
    expect(decisions).toHaveLength(1)
  })
})

describe('a return', () => {
  test('needs reasons, and the department can go on from it', async () => {
    const id = await submitted()
    const giveBack = (reasons: string) => returnSubmission(db, { id, reasons, actor: reviewer }, context)
    await expect(giveBack('  不行 ')).rejects.toMatchObject({
      code: 'reasons-missing',
      params: { shortest: 4 },
    })
    expect(await giveBack(' 请补充数据项说明 ')).toMatchObject({
      state: 'returned',
      reasons: '请补充数据项说明',
    })
    await inTransaction(db, (tx) =>
      transition(tx, id, ['returned'], 'ready', { updated_at: now.toISOString() }),
    )
    expect(await submit(id)).toMatchObject({ decision: null, reasons: null, decider: null })
  })
})

describe('cancelling', () => {
  test('is for the department, until it is approved', async () => {
    const id = await submitted()
    await expect(cancelSubmission(db, { id, actor: reviewer }, context)).rejects.toThrow(NotAllowedError)
    expect(await cancelSubmission(db, { id, actor: colleague }, context)).toMatchObject({
      state: 'cancelled',
    })
    const other = await submitted('parks')
    await approve(other)
    await expect(cancelSubmission(db, { id: other, actor: clerk }, context)).rejects.toThrow(StaleSubmission)
  })
})

describe('a publication order', () => {
  const step = <T>(work: (tx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<T>) =>
    inTransaction(db, work)

  test('is planned once, done once, and publishes its submission', async () => {
    const id = await submitted()
    const { number } = await approve(id)
    await expect(step((tx) => markDone(tx, number, now))).rejects.toMatchObject({ code: 'order-changed' })
    await step((tx) => saveWrites(tx, number, '[]'))
    await expect(step((tx) => saveWrites(tx, number, '[1]'))).rejects.toThrow(WorkflowRefused)
    expect(await nextOrder(db)).toMatchObject({ number, state: 'planned', writes: '[]' })
    await step((tx) => markDone(tx, number, now))
    expect(await nextOrder(db)).toBeUndefined()
    expect(await readSubmission(db, id)).toMatchObject({ state: 'published' })
  })

  test('that is blocked lets the next one go on, under its own number', async () => {
    const first = await submitted('buses')
    const second = await submitted('parks')
    await approve(first)
    await approve(second)
    await step((tx) => markBlocked(tx, 1, now))
    expect(await readSubmission(db, first)).toMatchObject({ state: 'blocked' })
    expect(await nextOrder(db)).toMatchObject({ number: 2, submission_id: second })
  })
})

describe('the review queue', () => {
  test('shows what waits, the most urgent first', async () => {
    await create('draft-only')
    const entry = await submitted('entry-only', 'entry', null)
    const late = await submitted('late', 'dataset', '2026-01-05')
    const soon = await submitted('soon', 'dataset', '2026-02-02')
    const remaining: Record<string, number> = { '2026-01-05': -3, '2026-02-02': 4 }
    const queue = await reviewQueue(db, (formedOn) => remaining[formedOn]!)
    expect(queue.map((row) => [row.id, row.remaining])).toEqual([
      [late, -3],
      [soon, 4],
      [entry, null],
    ])
  })

  test('and the list of a department find submissions by what they are', async () => {
    await submitted('buses')
    await create('parks', 'entry', null)
    expect(await listSubmissions(db, { department: 'civil-affairs' })).toHaveLength(2)
    expect(await listSubmissions(db, { department: 'transport' })).toEqual([])
    expect(await listSubmissions(db, { kinds: ['entry'], states: ['ready'] })).toHaveLength(1)
  })
})

describe('a transition', () => {
  test('that no submission makes is a mistake of the program', async () => {
    const id = await create()
    const leap = inTransaction(db, (tx) =>
      transition(tx, id, ['ready'], 'published', { updated_at: now.toISOString() }),
    )
    await expect(leap).rejects.toThrow(TypeError)
  })

  test('never leads out of what has ended, nor past a decision', () => {
    const states = Object.keys(moves) as (keyof typeof moves)[]
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (choices) => {
        let state: keyof typeof moves = 'draft'
        const path: (keyof typeof moves)[] = [state]
        for (const choice of choices) {
          const next: readonly (keyof typeof moves)[] = moves[state]
          if (next.length === 0) break
          state = next[choice % next.length]!
          path.push(state)
        }
        const published = path.indexOf('published')
        if (published >= 0) {
          expect(path.slice(published - 2)).toEqual(['submitted', 'approved', 'published'])
        }
      }),
    )
    expect(states.filter((state) => moves[state].length === 0)).toEqual(['published', 'cancelled'])
  })
})
