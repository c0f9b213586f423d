// Loaded before anything else: remembers whatever the page's own policy refused, so that the journeys can show
// that it never had to. It holds names of directives, no content.
globalThis.trellisViolations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  globalThis.trellisViolations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
