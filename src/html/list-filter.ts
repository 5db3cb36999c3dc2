/** What one entry of a list is found by. */
export interface ListEntry {
  /** Words, as `foldText` makes them. */
  readonly text: string
  readonly topics: readonly string[]
}

/** Text without case, accents and spare spaces: what is typed matches it. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/**
 * Narrows a list to entries that hold all words that are typed, and the topic
 * that is chosen; without scripts the list is whole, and the form hidden.
 *
 * The n-th entry of `#list-data` is the n-th child of `[data-list]`; what is
 * found is said in `[data-found]`.
 */
export const listFilterScript = `(()=>{
const data=document.getElementById('list-data')
const list=document.querySelector('[data-list]')
const form=document.querySelector('form[data-filter]')
if(!data||!list||!form)return
const entries=JSON.parse(data.textContent)
const items=[...list.children]
const found=form.querySelector('[data-found]')
const fold=(text)=>text.normalize('NFKD').replace(/\\p{M}/gu,'').toLowerCase().replace(/\\s+/g,' ').trim()
const filter=()=>{
const words=fold(form.elements.words.value).split(' ')
const topic=form.elements.topic?.value??''
let count=0
items.forEach((item,index)=>{
const {text,topics}=entries[index]
const isFound=words.every((word)=>text.includes(word))&&(topic===''||topics.includes(topic))
item.hidden=!isFound
if(isFound)count++
})
found.textContent=count===items.length?'':count+' of '+items.length+' found'
}
form.addEventListener('input',filter)
form.addEventListener('submit',(event)=>event.preventDefault())
form.hidden=false
filter()
})()`
