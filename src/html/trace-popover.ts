/** What a page tells of its values when a reader asks. */
export interface PopoverData {
  /** All names and texts, each once: most are those of many values. */
  readonly texts: readonly string[]
  /**
   * By `data-result`: names and texts of fields in turn, as indices of
   * `texts`.
   */
  readonly entries: Readonly<Record<string, readonly number[]>>
}

/** Fields of a value: names and texts. */
export type PopoverFields = readonly (readonly [name: string, text: string])[]

/** Puts the fields of values, by `data-result`, into few bytes. */
export function popoverData(
  values: ReadonlyMap<string, PopoverFields>
): PopoverData {
  const places = new Map<string, number>()
  const entries: Record<string, readonly number[]> = {}
  for (const [result, fields] of values)
    entries[result] = fields.flat().map(placeOf)
  return {entries, texts: [...places.keys()]}

  function placeOf(text: string): number {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
}

/** Look of the note; it takes no room, and none at all on paper. */
export const popoverCss = `.trace-note{position:fixed;inset:auto;margin:0;box-sizing:border-box;width:max-content;max-width:min(26rem,calc(100vw - 16px));max-height:60vh;overflow:auto;padding:12px 14px;border:1px solid #15181b;border-radius:2px;background:#fff;color:#15181b;font:400 14px/20px system-ui,sans-serif;text-align:left;font-variant-numeric:tabular-nums}
.trace-note:focus{outline:none}
.trace-note p{margin:0 28px 6px 0;font:inherit;font-weight:600;font-size:16px}
.trace-note dl{display:grid;grid-template-columns:auto 1fr;gap:2px 12px;margin:0}
.trace-note dt{margin:0;color:#4a5056;font:inherit}
.trace-note dd{margin:0;overflow-wrap:anywhere;font:inherit}
.trace-note button{position:absolute;top:8px;right:8px;width:24px;height:24px;padding:0;border:0;background:none;color:inherit;font:inherit;font-size:18px;cursor:pointer}
.trace-ready [data-result]{cursor:help}
.trace-ready [data-result]:focus-visible,.trace-note button:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.trace-ready svg .trace-shown{text-decoration:underline}
@media print{.trace-note{display:none!important}}`

/**
 * Shows on click, or on Enter and Space, where a value comes from.
 *
 * Values in a drawing are reached by pointer; by keyboard in the table beside
 * it, which marks them in the drawing. Where anything is missing, nothing
 * happens.
 */
export const popoverScript = `(()=>{
const data=document.getElementById('trace-data')
if(!data||!('popover' in HTMLElement.prototype))return
const {entries,texts}=JSON.parse(data.textContent)
const make=(name,text)=>{const one=document.createElement(name);if(text!==undefined)one.textContent=text;return one}
const note=make('div')
note.className='trace-note'
note.popover='auto'
note.tabIndex=-1
note.setAttribute('role','dialog')
note.setAttribute('aria-labelledby','trace-note-value')
document.body.append(note)
const entryOf=(one)=>Object.hasOwn(entries,one.dataset.result)?entries[one.dataset.result]:undefined
const asked=(event)=>{const one=event.target instanceof Element?event.target.closest('[data-result]'):null;return one&&!one.closest('a')&&entryOf(one)?one:null}
const seen=(one)=>{
if(!one.closest('.figure-data'))return one
const figure=one.closest('figure')
return figure?.querySelector('svg [data-result="'+CSS.escape(one.dataset.result)+'"]')??figure?.querySelector('svg')??one
}
let open=null
let pressed=null
const show=(one)=>{
const value=make('p',one.textContent)
value.id='trace-note-value'
const list=make('dl')
entryOf(one).forEach((text,index)=>list.append(make(index%2===0?'dt':'dd',texts[text])))
const close=make('button','\\u00d7')
close.type='button'
close.setAttribute('aria-label','Close')
close.addEventListener('click',()=>note.hidePopover())
note.replaceChildren(value,list,close)
note.showPopover()
open=one
const at=seen(one).getBoundingClientRect()
const {width,height}=note.getBoundingClientRect()
const left=Math.max(8,Math.min(at.left,innerWidth-width-8))
const top=at.bottom+6+height>innerHeight?Math.max(8,at.top-height-6):at.bottom+6
note.style.left=left+'px'
note.style.top=top+'px'
note.focus({preventScroll:true})
}
note.addEventListener('toggle',(event)=>{if(event.newState==='closed')open=null})
document.addEventListener('pointerdown',(event)=>{pressed=open},true)
document.addEventListener('click',(event)=>{const one=asked(event);if(one&&one!==pressed)show(one);pressed=null})
document.addEventListener('keydown',(event)=>{
const one=asked(event)
if(!one||(event.key!=='Enter'&&event.key!==' '))return
event.preventDefault()
show(one)
})
for(const one of document.querySelectorAll('data[data-result]')){
if(one.closest('a,svg')||!entryOf(one))continue
one.tabIndex=0
one.setAttribute('role','button')
one.setAttribute('aria-haspopup','dialog')
if(!one.closest('.figure-data'))continue
one.addEventListener('focus',()=>seen(one).classList.add('trace-shown'))
one.addEventListener('blur',()=>seen(one).classList.remove('trace-shown'))
}
document.documentElement.classList.add('trace-ready')
})()`
