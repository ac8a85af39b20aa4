// Leads on from an old address, with the query and the fragment, and leaves no step to come back to.
const target = new URL(document.querySelector("[data-moved] a").href);
// Opened from a folder on this device, no server looks for the folder's page.
if (target.protocol === "file:" && target.pathname.endsWith("/")) target.pathname += "index.html";
target.search = location.search;
target.hash = location.hash;
location.replace(target);
