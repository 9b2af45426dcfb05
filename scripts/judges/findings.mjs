// What a judge finds on many pages, told once.

const SHOWN = 3;

export class Findings {
    #pages = new Map();

    /** @param text what is wrong, alike for every page that it is wrong on */
    add(text, route) {
        const line = text.replace(/\s+/g, " ").trim();
        if (!this.#pages.has(line)) this.#pages.set(line, new Set());
        this.#pages.get(line).add(route);
    }

    /** @returns {string[]} each text with its pages, the most frequent first */
    list() {
        const found = [...this.#pages].sort(([, one], [, other]) => other.size - one.size);
        return found.map(([text, routes]) => {
            const some = [...routes].slice(0, SHOWN).join(" ");
            return `${text} [${routes.size === 1 ? some : `${routes.size} pages: ${some}${routes.size > SHOWN ? " …" : ""}`}]`;
        });
    }
}
