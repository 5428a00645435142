import type { Personnel } from '#lib/published/format.ts'
import { readPersonnel } from '../_site/site.ts'

type Post = Personnel['posts'][number]

/**
 * The post that a department filed for a dataset (Z33), else its data administrator; null where nothing is filed.
 * @param slug absent for what concerns no dataset in particular.
 */
export async function postInCharge(organisation: string, slug?: string): Promise<Post | null> {
  const filing = (await readPersonnel()).find((one) => one.organisation === organisation)
  const posts = filing?.posts ?? []
  return (
    posts.find((post) => slug !== undefined && post.datasets?.includes(slug)) ??
    posts.find(({ duty }) => duty === 'data-administrator') ??
    null
  )
}
