import {describe, expect, test} from 'vitest'
import {
  checkItems,
  type ItemState
} from '../../../src/check/checklist/checklist.ts'
import {resolveContent} from '../../content/resolve-content.ts'
import {resolveBody} from '../resolve-body.ts'

async function statesOf(body: string, front = '') {
  const {subject} = await resolveBody(body, front)
  if (!subject) throw new Error('Cannot find what rules saw')
  return new Map(checkItems(subject).map(({id, state}) => [id, state]))
}

const escalation =
  'trial: {phase: Phase 1, design: 3 + 3 dose escalation, registration: NCT00000000}'

describe('checkItems', function () {
  test('should ask of dose-finding trials what CONSORT-DEFINE asks', async function () {
    const states = await statesOf('## Results\n\nWords.', escalation)
    expect(states.get('title-dose-finding')).toBe('missing')
    expect(states.get('escalation')).toBe('missing')
    expect(states.has('randomization')).toBe(false)
  })

  test('should ask of randomized trials how, and who was blinded', async function () {
    const states = await statesOf(
      '## Methods\n\nParticipants were randomized 1:1, open label.',
      'trial: {design: "Randomized, parallel groups"}'
    )
    expect(states.get('title')).toBe('missing')
    expect(states.get('randomization')).toBe('present')
    expect(states.get('blinding')).toBe('present')
    expect(states.has('escalation')).toBe(false)
  })

  // Each sentence says what the item of the guideline asks for.
  test.each<[string, string, ItemState]>([
    ['outcome', '## Methods\n\nResponse was the primary end point.', 'present'],
    ['outcome', '## Methods\n\nResponse was measured.', 'missing'],
    ['outcome', '## Results\n\nThe primary end point was met.', 'missing'],
    ['participants', '## Methods\n\nAdults with glioma.', 'present'],
    ['participants', '## Methods\n\nGlioma.', 'unclear'],
    ['harms', '## Results\n\nAdverse events were rare.', 'present'],
    ['harms', '## Results\n\nTumors shrank.', 'missing'],
    ['harms', '## Plain language summary\n\nSide effects.', 'missing'],
    ['conclusions', '## Conclusions\n\n- More is needed.', 'present'],
    ['conclusions', '## Results\n\nMore.', 'missing'],
    [
      'harms',
      '## Results\n\n:::only{in="poster"}\nAdverse events.\n:::',
      'missing'
    ]
  ])('should find of %s in `%s`: %s', async function (id, body, state) {
    expect((await statesOf(body)).get(id)).toBe(state)
  })

  test('should take facts of the front matter, and no empty phrases', async function () {
    const states = await statesOf('## Results\n\nWords.', escalation)
    expect(states.get('registration')).toBe('present')
    expect(states.get('funding')).toBe('missing')
    const vague = await statesOf(
      '## Results\n\nWords.',
      'funding: Not reported in the source.'
    )
    expect(vague.get('funding')).toBe('missing')
  })

  test('should say where it was found', async function () {
    const {subject} = await resolveBody(
      '## Methods\n\nThe primary end point was response.'
    )
    const item = subject && checkItems(subject).find(({id}) => id === 'outcome')
    expect(item?.found).toMatch(/^“primary” at line \d+$/)
  })

  test('should find all items in the simulated trial', async function () {
    const {subject} = await resolveContent('simulated-phase-1')
    if (!subject) throw new Error('Cannot find what rules saw')
    expect(
      checkItems(subject).filter(({state}) => state === 'missing')
    ).toEqual([])
  })
})
