'use client'
import type { Generalisation } from '#lib/desensitize/plan.ts'
import { SelectField } from '#lib/ui/select-field.tsx'
import type { PlanText } from './describe-action.ts'
import { freshGeneralisation, type Goal, goalsFor } from './fresh-action.ts'
import { NumberField } from './number-field.tsx'
import { OptionalNumber } from './optional-number.tsx'
import type { ColumnType, HierarchyName } from './plan-column.tsx'

const levels = ['town', 'county', 'prefecture', 'province'] as const

interface Props {
  id: string
  text: PlanText
  type: ColumnType
  generalisation: Generalisation
  hierarchies: readonly HierarchyName[]
  onGeneralisation: (generalisation: Generalisation) => void
}

/** To what coarser value, and how coarse. */
export function GeneralisationFields(props: Props) {
  const { id, text, type, generalisation, hierarchies, onGeneralisation } = props
  return (
    <div className="flex flex-wrap gap-4 [&>.field]:mt-0">
      <SelectField
        name={`${id}-to`}
        label={text.generalisation}
        hint={generalisation.to === 'hierarchy' && hierarchies.length === 0 ? text.hierarchyNone : undefined}
        value={generalisation.to}
        options={goalsFor(type).map((to) => ({ value: to, label: text.generalisationNames[to] }))}
        onChange={({ currentTarget: { value } }) =>
          onGeneralisation(
            freshGeneralisation(
              value as Goal,
              hierarchies.map(({ name }) => name),
            ),
          )
        }
      />
      <Coarseness {...props} />
    </div>
  )
}

function Coarseness({ id, text, generalisation, hierarchies, onGeneralisation }: Props) {
  switch (generalisation.to) {
    case 'band':
      return (
        <NumberField
          name={`${id}-width`}
          label={text.width}
          min={0.000001}
          step="any"
          value={generalisation.width}
          onValue={(width) => onGeneralisation({ ...generalisation, width })}
        />
      )
    case 'years':
      return (
        <NumberField
          name={`${id}-width`}
          label={text.years}
          min={2}
          max={100}
          value={generalisation.width}
          onValue={(width) => onGeneralisation({ ...generalisation, width })}
        />
      )
    case 'age-band':
      return (
        <>
          <NumberField
            name={`${id}-width`}
            label={text.years}
            min={2}
            max={50}
            value={generalisation.width}
            onValue={(width) => onGeneralisation({ ...generalisation, width })}
          />
          <OptionalNumber
            name={`${id}-top`}
            label={text.ageTop}
            optional={text.groundOptional}
            value={generalisation.top}
            onValue={(top) =>
              onGeneralisation({
                to: 'age-band',
                width: generalisation.width,
                ...(top !== undefined && { top }),
              })
            }
          />
        </>
      )
    case 'division-code':
      return (
        <SelectField
          name={`${id}-level`}
          label={text.level}
          value={generalisation.level}
          options={levels.map((level) => ({ value: level, label: text.levels[level] }))}
          onChange={({ currentTarget: { value } }) =>
            onGeneralisation({ ...generalisation, level: value as (typeof levels)[number] })
          }
        />
      )
    case 'ip-prefix':
      return (
        <>
          <NumberField
            name={`${id}-v4`}
            label={text.v4}
            min={8}
            max={28}
            value={generalisation.v4}
            onValue={(v4) => onGeneralisation({ ...generalisation, v4 })}
          />
          <NumberField
            name={`${id}-v6`}
            label={text.v6}
            min={16}
            max={64}
            value={generalisation.v6}
            onValue={(v6) => onGeneralisation({ ...generalisation, v6 })}
          />
        </>
      )
    case 'coordinate':
      return (
        <NumberField
          name={`${id}-decimals`}
          label={text.decimals}
          min={0}
          max={4}
          value={generalisation.decimals}
          onValue={(decimals) => onGeneralisation({ ...generalisation, decimals })}
        />
      )
    case 'hierarchy':
      return (
        <HierarchyLevel
          id={id}
          text={text}
          hierarchies={hierarchies}
          generalisation={generalisation}
          onGeneralisation={onGeneralisation}
        />
      )
    default:
      return null
  }
}

function HierarchyLevel({
  id,
  text,
  generalisation,
  hierarchies,
  onGeneralisation,
}: Omit<Props, 'type' | 'generalisation'> & {
  generalisation: Extract<Generalisation, { to: 'hierarchy' }>
}) {
  if (hierarchies.length === 0) return null
  const chosen = hierarchies.find(({ name }) => name === generalisation.hierarchy)
  return (
    <>
      <SelectField
        name={`${id}-hierarchy`}
        label={text.hierarchy}
        value={generalisation.hierarchy}
        options={hierarchies.map(({ name }) => ({ value: name, label: name }))}
        onChange={({ currentTarget: { value } }) =>
          onGeneralisation({ to: 'hierarchy', hierarchy: value, level: 1 })
        }
      />
      <NumberField
        name={`${id}-hierarchy-level`}
        label={text.hierarchyLevel}
        min={1}
        max={chosen?.levels ?? 1}
        value={generalisation.level}
        onValue={(level) => onGeneralisation({ ...generalisation, level })}
      />
    </>
  )
}
