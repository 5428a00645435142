import { adminTranslator } from '#lib/i18n/admin-translate.ts'
import { formatInstant, type Locale } from '#lib/i18n/locales.ts'
import { roles, type ShownAccount, type ShownGrant } from '#lib/server/admin/accounts.ts'
import { Band } from '#lib/ui/band.tsx'
import { type Column, Table } from '#lib/ui/table.tsx'
import { Tag } from '#lib/ui/tag.tsx'
import { ActionForm } from '../../_components/action-form.tsx'
import { FormChoices } from '../../_components/form-fields.tsx'
import { grantStepAction, proposeAction } from '../actions.server.ts'

interface Props {
  locale: Locale
  account: ShownAccount
  /** Account id of the one who looks. */
  reader: string
  manages: boolean
}

/** The roles an account has and waits for, and the form that proposes another. */
export function RolesBand({ locale, account, reader, manages }: Props) {
  const t = adminTranslator(locale, 'admin-accounts')
  const shell = adminTranslator(locale, 'admin-shell')
  const held = account.grants.map(({ role }) => role)
  const open = roles.filter((role) => !held.includes(role))
  const text = { submit: t('account.proposeSubmit'), working: shell('form.working'), errors: t('failed') }
  return (
    <Band id="roles" title={t('account.roles')} note={t('account.rolesNote')}>
      {account.grants.length === 0 ? (
        <p>{t('noRoles')}</p>
      ) : (
        <Table
          caption={t('account.grantCaption')}
          captionHidden
          columns={columnsOf({ locale, account, reader, manages })}
          rows={account.grants}
          rowKey={(grant) => grant.id}
        />
      )}
      {manages && open.length > 0 && (
        <ActionForm action={proposeAction} locale={locale} text={text} variant="secondary">
          <input type="hidden" name="account" value={account.id} />
          <FormChoices
            type="radio"
            name="role"
            label={t('account.propose')}
            choices={open.map((role) => ({ value: role, label: shell(`roles.${role}`) }))}
            required
          />
        </ActionForm>
      )}
    </Band>
  )
}

function columnsOf({ locale, reader, manages }: Props): Column<ShownGrant>[] {
  const t = adminTranslator(locale, 'admin-accounts')
  const shell = adminTranslator(locale, 'admin-shell')
  const columns: Column<ShownGrant>[] = [
    { id: 'role', header: t('account.role'), rowHeader: true, cell: ({ role }) => shell(`roles.${role}`) },
    {
      id: 'state',
      header: t('account.state'),
      cell: ({ inForce }) => (
        <Tag tone={inForce ? 'accent' : 'warning'}>{t(inForce ? 'account.inForce' : 'account.waits')}</Tag>
      ),
    },
    { id: 'proposed', header: t('account.proposed'), cell: (grant) => proposed(locale, grant) },
  ]
  if (!manages) return columns
  return [
    ...columns,
    {
      id: 'actions',
      header: t('account.actions'),
      cell: (grant) => <GrantActions locale={locale} grant={grant} reader={reader} />,
    },
  ]
}

function proposed(locale: Locale, grant: ShownGrant): string {
  const t = adminTranslator(locale, 'admin-accounts')
  const who = grant.proposer?.post[locale] ?? t('account.founding')
  return t('account.byAt', { who, at: formatInstant(locale, grant.proposedAt) })
}

function GrantActions({ locale, grant, reader }: { locale: Locale; grant: ShownGrant; reader: string }) {
  const t = adminTranslator(locale, 'admin-accounts')
  const shell = adminTranslator(locale, 'admin-shell')
  const role = shell(`roles.${grant.role}`)
  const steps = grant.inForce
    ? (['revoke'] as const)
    : grant.proposedBy === reader
      ? (['revoke'] as const)
      : (['confirm', 'revoke'] as const)
  return (
    <span className="cluster">
      {steps.map((step) => (
        <ActionForm
          key={step}
          className=""
          action={grantStepAction}
          locale={locale}
          variant="quiet"
          text={{
            submit: t(`account.${step}Role`, { role }),
            working: shell('form.working'),
            errors: t('failed'),
          }}
        >
          <input type="hidden" name="grant" value={grant.id} />
          <input type="hidden" name="step" value={step} />
        </ActionForm>
      ))}
      {!grant.inForce && grant.proposedBy === reader && (
        <span className="text-soft">{t('account.secondPerson')}</span>
      )}
    </span>
  )
}
