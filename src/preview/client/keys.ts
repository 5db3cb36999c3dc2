/** What keys do on the page. */
export interface KeyActions {
  /** Goes to the next number, or to the one before. */
  readonly move: (by: 1 | -1) => void
  readonly hasSelection: () => boolean
  /** Opens the editor where the number stands. */
  readonly open: () => void
  readonly clear: () => void
  readonly zoom: (by: 1 | -1) => void
}

/** Listens to keys: those of the page, and those that hold everywhere. */
export function listenToKeys(actions: KeyActions): void {
  document.addEventListener('keydown', function (event) {
    const target = event.target instanceof Element ? event.target : undefined
    const isField = target?.matches('input,select,textarea') ?? false
    if (isField || event.ctrlKey || event.metaKey || event.altKey) return
    const isOnMark = target?.matches('.mark') ?? false
    if (event.key === '+' || event.key === '=') actions.zoom(1)
    else if (event.key === '-') actions.zoom(-1)
    else if (event.key === 'Escape' && actions.hasSelection()) actions.clear()
    else if (isOnMark || target?.matches('.scroller'))
      takePageKey(event, isOnMark)
  })

  function takePageKey(event: KeyboardEvent, isOnMark: boolean): void {
    const steps: Readonly<Record<string, 1 | -1>> = {
      ArrowDown: 1,
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -1
    }
    const step = steps[event.key]
    // Where no number is selected arrows scroll.
    if (step && (isOnMark || actions.hasSelection())) {
      event.preventDefault()
      actions.move(step)
    }
    if (event.key !== 'Enter' || !actions.hasSelection()) return
    event.preventDefault()
    actions.open()
  }
}
