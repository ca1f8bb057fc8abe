// An enhancement only: every page is whole without it.
"use strict";

(function () {
    const box = document.getElementById("q");
    const hits = Array.from(document.querySelectorAll("#hits > li"));
    let here = -1;

    // --- suggestions as one types ---

    function suggest() {
        const list = document.getElementById("completions");
        let timer = 0;
        let latest = "";

        async function ask() {
            const text = box.value;
            if (text.trim().length < 2 || text === latest) {
                return;
            }
            latest = text;
            const address = new URL("/suggest.json", location.href);
            address.searchParams.set("q", text);
            const index = new URLSearchParams(location.search).get("in");
            if (index) {
                address.searchParams.set("in", index);
            }
            try {
                const answer = await fetch(address, {headers: {Accept: "application/json"}});
                if (!answer.ok || box.value !== text) {
                    return;
                }
                const found = await answer.json();
                list.replaceChildren(...found.completions.map(option));
            } catch {
                // Nothing is suggested.
            }
        }

        function option(completion) {
            const element = document.createElement("option");
            element.value = completion.text;
            if (completion.articles && completion.kind !== "title") {
                element.label = completion.text + " · " + completion.articles.toLocaleString("en");
            }
            return element;
        }

        box.addEventListener("input", () => {
            clearTimeout(timer);
            timer = setTimeout(ask, 120);
        });
    }

    // --- keys ---

    function move(step) {
        if (hits.length === 0) {
            return;
        }
        if (here >= 0) {
            hits[here].classList.remove("here");
        }
        here = Math.min(hits.length - 1, Math.max(0, here + step));
        hits[here].classList.add("here");
        const link = hits[here].querySelector("a");
        link.focus({preventScroll: true});
        hits[here].scrollIntoView({block: "nearest"});
    }

    function follow(selector) {
        const link = document.querySelector(selector);
        if (link) {
            link.click();
        }
    }

    function open() {
        if (here >= 0) {
            hits[here].querySelector("a").click();
        }
    }

    const keys = {
        "/": () => box ? (box.focus(), box.select()) : location.assign("/"),
        "j": () => hits.length ? move(1) : follow("a[rel=next]"),
        "k": () => hits.length ? move(-1) : follow("a[rel=prev]"),
        "o": open,
        "e": () => follow("#reading a"),
        "?": () => follow("nav a[href^='/help']"),
    };

    function isTyping(target) {
        return target.isContentEditable || ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName);
    }

    document.addEventListener("keydown", event => {
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (isTyping(event.target)) {
            if (event.key === "Escape") {
                event.target.blur();
            }
            return;
        }
        const action = keys[event.key];
        if (action) {
            event.preventDefault();
            action();
        }
    });

    if (box) {
        suggest();
    }

    // --- an address without the fields that were left empty ---

    for (const form of document.querySelectorAll("form[role=search]")) {
        form.addEventListener("formdata", event => {
            for (const [name, value] of Array.from(event.formData)) {
                if (value === "") {
                    event.formData.delete(name);
                }
            }
        });
    }
})();
