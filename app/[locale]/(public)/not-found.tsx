import { NotFoundText } from '../../not-found-text.tsx'

export default function NotFound() {
  return <NotFoundText />
}
