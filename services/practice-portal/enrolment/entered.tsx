/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** What was entered in an enrolment, step by step, with its pictures: for the person's check and for an officer's. */
import { type Answers, answerInWords, askedFields } from '../forms/form.ts'
import type { ListedUpload } from '../uploads/store.ts'
import type { Say } from '../words.ts'
import { warningsFor } from './soft-checks.ts'
import { type FormStep, formSteps, type StepId } from './steps.ts'
import type { StepAnswers } from './store.ts'

type EnteredProps = {
  answers: StepAnswers
  pictures: readonly ListedUpload[]
  /** Where a picture is shown. */
  pictureAddress: (picture: ListedUpload) => string
  /** Where a step is changed; undefined when it cannot be. */
  changeAddress: (step: StepId) => string | undefined
  say: Say
}

export function Entered({ answers, pictures, pictureAddress, changeAddress, say }: EnteredProps) {
  return (
    <>
      {formSteps.map((step) => {
        const change = changeAddress(step.id)
        const picture = pictures.find((upload) => upload.slot === step.id)
        return (
          <section aria-labelledby={`entered-${step.id}`}>
            <h2 id={`entered-${step.id}`}>{say(step.title)}</h2>
            <Facts step={step} answers={answers[step.id] ?? {}} say={say} />
            {step.hasPicture &&
              (picture ? (
                <figure class="piece">
                  <a href={pictureAddress(picture)}>
                    <img src={pictureAddress(picture)} alt={pictureWords(step, say)} />
                  </a>
                  <figcaption>
                    <bdi>{picture.fileName}</bdi>
                  </figcaption>
                </figure>
              ) : (
                <p>{say({ en: 'No picture yet.', fr: 'Aucune image pour l’instant.' })}</p>
              ))}
            {change && (
              <p>
                <a href={change}>
                  {say({ en: 'Change: ', fr: 'Modifier : ' })}
                  {say(step.title)}
                </a>
              </p>
            )}
          </section>
        )
      })}
    </>
  )
}

const pictureWords = (step: FormStep, say: Say) =>
  `${say({ en: 'Picture: ', fr: 'Image : ' })}${say(step.title)}`

function Facts({ step, answers, say }: { step: FormStep; answers: Answers; say: Say }) {
  const given = askedFields(step.section, answers).filter((field) => answers[field.name])
  const warnings = warningsFor(answers)
  if (given.length === 0) return <p>{say({ en: 'Nothing entered yet.', fr: 'Rien n’est encore entré.' })}</p>
  return (
    <dl class="facts">
      {given.map((field) => {
        const warning = warnings.find((found) => found.field === field.name)
        return (
          <>
            <dt>{say(field.label)}</dt>
            <dd>
              <bdi>{say(answerInWords(field, answers[field.name] ?? ''))}</bdi>
              {warning && <p class="hint">{say(warning.words)}</p>}
            </dd>
          </>
        )
      })}
    </dl>
  )
}
