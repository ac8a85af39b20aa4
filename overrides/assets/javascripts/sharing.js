// Copies a page's link, its citation and the links beside its headings, and opens the device's own sheet for sharing.
// Without this script they are plain links and plain text.

const TOLD_MS = 2500;

const box = document.querySelector("[data-sharing]");
const status = box.querySelector("[data-shared]");
const pageLink = box.querySelector("[data-page-link]");

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  status.textContent = "";
  requestAnimationFrame(() => {
    status.textContent = box.dataset.textDone;
  });
  button.dataset.done = box.dataset.textDone;
  setTimeout(() => {
    delete button.dataset.done;
    status.textContent = "";
  }, TOLD_MS);
}

const texts = {
  link: () => pageLink.href,
  citation: () => box.querySelector("[data-citation]").textContent.replace(/\s+/g, " ").trim(),
};

// Browsers give the clipboard to pages of a secure origin only.
if (navigator.clipboard) {
  for (const button of box.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(texts[button.dataset.copy](), button));
  }
  if (pageLink) pageLink.hidden = true;
  for (const link of document.querySelectorAll(".section-link")) {
    link.addEventListener("click", () => {
      copy(new URL(link.hash, pageLink?.href ?? location.href).href, link);
    });
  }
}

const share = box.querySelector("[data-share]");
if (share && navigator.share) {
  share.hidden = false;
  share.addEventListener("click", () => {
    // A reader who closes the sheet has changed their mind; that is no fault.
    navigator.share({ title: document.title, url: pageLink.href }).catch(() => {});
  });
}
