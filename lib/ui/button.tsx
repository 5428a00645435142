import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react'
import { classNames } from '#lib/ui/class-names.ts'

type Variant = 'primary' | 'secondary' | 'danger' | 'quiet'

function buttonClass(variant: Variant, extra?: string): string {
  return classNames('button', variant !== 'primary' && `button-${variant}`, extra)
}

/** `type` is `submit` unless told; one primary button per form. */
export function Button({
  variant = 'primary',
  className,
  type = 'submit',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { variant?: Variant }) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />
}

/** A link that looks like a button, for the one thing a page is there for. */
export function LinkButton({
  variant = 'primary',
  className,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { variant?: Variant; href: string }) {
  return <a className={buttonClass(variant, className)} {...rest} />
}
