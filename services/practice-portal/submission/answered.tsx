/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Everything that was asked and what was answered, in words, section by section. */
import type { SavedSection } from '../applications/store.ts'
import { answerInWords, askedFields, type Section } from '../forms/form.ts'
import { isRequired } from '../forms/validate.ts'
import type { Say, Words } from '../words.ts'

type AnsweredProps = {
  sections: readonly Section[]
  saved: readonly SavedSection[]
  /** Where a section is changed; undefined when none can be any more. */
  changeAddress?: (section: Section) => string
  say: Say
}

export function Answered({ sections, saved, changeAddress, say }: AnsweredProps) {
  return (
    <>
      {sections.map((section) => {
        const answers = saved.find((known) => known.section === section.id)?.answers
        return (
          <section aria-labelledby={`answered-${section.id}`}>
            <h2 id={`answered-${section.id}`}>{say(section.title)}</h2>
            {answers ? (
              <dl class="facts">
                {askedFields(section, answers).map((field) => {
                  const value = answers[field.name]
                  return (
                    <>
                      <dt>{say(field.label)}</dt>
                      <dd>
                        {value ? (
                          <bdi>{say(field.kind === 'checkbox' ? ticked : answerInWords(field, value))}</bdi>
                        ) : isRequired(field, answers) ? (
                          <strong>{say(missing)}</strong>
                        ) : (
                          <span class="hint">{say(unanswered)}</span>
                        )}
                      </dd>
                    </>
                  )
                })}
              </dl>
            ) : (
              <p>{say({ en: 'Nothing entered yet.', fr: 'Rien n’est encore entré.' })}</p>
            )}
            {changeAddress && (
              <p>
                <a href={changeAddress(section)}>
                  {say({ en: 'Change: ', fr: 'Modifier : ' })}
                  {say(section.title)}
                </a>
              </p>
            )}
          </section>
        )
      })}
    </>
  )
}

const ticked: Words = { en: 'Yes', fr: 'Oui' }
const missing: Words = { en: 'Missing', fr: 'Manquant' }
const unanswered: Words = { en: 'Not answered', fr: 'Sans réponse' }
