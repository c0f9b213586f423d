// Theme and size of text, as she chose them. Class and attribute only: the page forbids styles.

/** @param {{ theme: string, text: string } | null | undefined} wish */
export function appear(wish) {
  const root = document.documentElement;
  if (wish && wish.theme !== "system") root.dataset.theme = wish.theme;
  else delete root.dataset.theme;
  if (wish && wish.text !== "normal") root.dataset.text = wish.text;
  else delete root.dataset.text;
}
