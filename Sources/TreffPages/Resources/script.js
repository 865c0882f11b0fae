"use strict";
// The pages work without this. It shows what only works with it: copying a text.
for (const button of document.querySelectorAll("[data-copies]")) {
  const text = document.getElementById(button.dataset.copies);
  const told = document.getElementById("kopiert");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      // Without https, or where it is not allowed, as before there was a clipboard.
      text.select();
      document.execCommand("copy");
    }
    told.textContent = button.dataset.done;
  });
}
