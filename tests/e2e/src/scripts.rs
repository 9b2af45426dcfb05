//! Scripts that run before a page's own, to make the browser a different one: see [`crate::Phone::before_load`].

/// Pages see no service worker.
pub const NO_WORKER: &str = "delete Navigator.prototype.serviceWorker;";

/// The browser says that it is another one; only to scripts, but no server of ours looks.
pub fn agent(agent: &str) -> String {
    format!("Object.defineProperty(Navigator.prototype, 'userAgent', {{ get: () => {} }});", serde_json::json!(agent))
}

/// Tells the server what would stand on the console as an error: for engines whose console no driver reads. At once and
/// not in the background, so that nothing is lost when the page goes.
pub const TELL_ERRORS: &str = "
    (() => {
        const tell = text => {
            const request = new XMLHttpRequest();
            try { request.open('POST', '/e2e/error', false); request.send(`${location.pathname}: ${text}`); } catch { /* no network */ }
        };
        addEventListener('error', event => {
            if (!event.isTrusted) return;
            tell(event.message ? `${event.message} (${event.filename}:${event.lineno})` : `not loaded: ${event.target.src || event.target.href}`);
        }, true);
        addEventListener('unhandledrejection', event => { if (event.isTrusted) tell(`unhandled: ${event.reason}`); });
        document.addEventListener('securitypolicyviolation', event => tell(`${event.violatedDirective} forbids ${event.blockedURI}`));
        const print = console.error;
        console.error = (...words) => { print.apply(console, words); tell(words.join(' ')); };
    })();";

/// `localStorage` may not even be named, as with cookies blocked.
pub const STORAGE_DENIED: &str = "
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } });";

/// `localStorage` can be read, but takes nothing, as in old private modes.
pub const STORAGE_READ_ONLY: &str = "
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };";

/// Holds back everything that is to run «at once, but later» until `letGo()`: the moment between the app's start and the
/// end of it becomes as long as a test needs it.
pub const TIMERS_HELD: &str = "
    (() => {
        const real = window.setTimeout;
        window.heldBack = [];
        window.setTimeout = (run, millis, ...rest) => millis > 0 ? real(run, millis, ...rest) : window.heldBack.push(run);
        window.letGo = () => {
            window.setTimeout = real;
            window.heldBack.splice(0).forEach(run => real(run, 0));
        };
    })();";

/// Notes on every click where the page was scrolled to.
pub const NOTE_SCROLL: &str = "addEventListener('click', () => { window.clickedAt = scrollY }, true);";

/// The clock stands at a moment, given as RFC 3339 (`2027-03-05T12:00:00+07:00`).
pub fn clock_at(moment: &str) -> String {
    format!(
        "(() => {{
            const Real = Date, now = Real.parse('{moment}');
            window.Date = class Date extends Real {{
                constructor(...given) {{ given.length ? super(...given) : super(now) }}
                static now() {{ return now }}
            }};
        }})();"
    )
}

/// Storage holds this under a key before the first page opens; later pages find what was made of it.
pub fn stored_before(key: &str, text: &str) -> String {
    let (key, text) = (serde_json::json!(key), serde_json::json!(text));
    format!(
        "if (!sessionStorage.getItem('stored-before')) {{
            sessionStorage.setItem('stored-before', '1');
            localStorage.setItem({key}, {text});
        }}"
    )
}

/// Once `<html>` has `data-trap`, the app traps when a box is ticked: to the wasm, and to nobody else, the event has lost
/// its target.
pub const TRAP_AT_A_TICK: &str = "
    (() => {
        const real = Object.getOwnPropertyDescriptor(Event.prototype, 'target').get;
        const traps = event => event.type === 'change' && document.documentElement.hasAttribute('data-trap') && new Error().stack.includes('wasm');
        Object.defineProperty(Event.prototype, 'target', { get() { return traps(this) ? null : real.call(this) } });
    })();";

/// `window.trap()` reports what a trap in one of the app's listeners or callbacks reports, and marks the page, so that a
/// page load is noticed. It must be an error of the page's own, and Firefox's driver has a world of its own.
pub const TRAP: &str = "
    window.trap = () => {
        window.sameLoad = true;
        dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));
    };";
