import type { Shape } from '../shape.ts'
import type { problemsWorkflow as zh } from '../zh/problems-workflow.ts'

export const problemsWorkflow: Shape<typeof zh> = {
  'submission-unknown': 'This submission was not found. It may have been cancelled; go back to the list.',
  'submission-changed':
    'The state of this submission has changed; somebody may have acted before you. Reload the page to see it as it is now.',
  'submission-base-changed':
    'A newer version of “{subject}” has been published since this was compared with it. The department has to check it against the version in force and submit it again.',
  'submission-content-changed':
    'The submission is not what you were shown, so nothing was decided. Reload the page, look at it again, then decide.',
  'submission-other-waits':
    'Another submission for the same entry is waiting for review. Wait until it is decided, or cancel it first.',
  'publication-pending':
    'An approved submission for “{subject}” is being published. Wait a moment, then decide.',
  'reasons-missing':
    'State the reasons for returning it, in at least {shortest, number} characters, so that the department knows what to change.',
  'order-changed':
    'Publication order {number, number, ::group-off} was taken up by another process. Reload the page to see the outcome.',
}
