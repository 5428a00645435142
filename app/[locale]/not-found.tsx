import { NotFoundText } from '../not-found-text.tsx'

/** For a language that does not exist, where no public layout stands around it. */
export default function NotFound() {
  return (
    <main className="wrap page-main">
      <NotFoundText />
    </main>
  )
}
