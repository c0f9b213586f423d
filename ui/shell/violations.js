// Loaded before anything else: remembers whatever the page's own policy refused, so that the journeys can show
// that it never had to. It holds names of directives, no content.

/** @type {string[]} */
const violations = [];
Object.assign(globalThis, { trellisViolations: violations });
document.addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
