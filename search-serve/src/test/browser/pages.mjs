// The pages of `dateline serve` in a browser, on the sample articles. Prints a line for each test.
import {readFileSync} from "node:fs";
import assert from "node:assert/strict";
import {chromium} from "playwright-core";

const [address, ...options] = process.argv.slice(2);
const screenshots = options[0] === "--screenshots" ? options[1] : null;
const base = address.replace(/\/$/, "");
const axe = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const browser = await chromium.launch({executablePath: process.env.BROWSER, args: ["--no-sandbox"]});
let failures = 0;

async function test(name, settings, body) {
    const context = await browser.newContext({viewport: {width: 1100, height: 800}, ...settings});
    const page = await context.newPage();
    const foreign = [];
    const broken = [];
    page.on("request", request => request.url().startsWith(base) || request.url().startsWith("data:") || foreign.push(request.url()));
    page.on("console", message => message.type() === "error" && broken.push(message.text()));
    page.on("pageerror", error => broken.push(String(error)));
    try {
        await body(page);
        assert.deepEqual(foreign, [], "requests to elsewhere");
        assert.deepEqual(broken, [], "errors in the console");
        console.log("ok   " + name);
    } catch (error) {
        failures++;
        console.log("FAIL " + name + "\n     " + String(error.stack ?? error).replaceAll("\n", "\n     "));
    } finally {
        await context.close();
    }
}

const total = page => page.locator("#total").innerText();

async function shoot(page, name) {
    if (screenshots) {
        await page.screenshot({path: `${screenshots}/${name}.png`});
    }
}

// --- what an editor does: the strike, who else ran it, and when? by clicks alone ---

await test("search, narrow by bar and facet, open, copies, diff", {}, async page => {
    await page.goto(base + "/");
    await page.fill("#q", "crane strike");
    await page.click("button[type=submit]");
    assert.match(page.url(), /\/search\?q=crane\+strike$/);
    const all = await total(page);
    assert.match(all, /articles of \d+ stories/);
    await page.locator("figure.histogram a[aria-label^='2023-03']").click();
    assert.match(page.url(), /since=2023-03&until=2023-03/);
    assert.notEqual(await total(page), all);
    await page.locator(".facet a", {hasText: "Harbour Wire"}).click();
    assert.match(page.url(), /filter=publisher/);
    await page.locator(".chips a").first().click();
    const copies = page.locator("details.copies").first();
    assert.equal(await copies.locator("li").first().isVisible(), false);
    await copies.locator("summary").click();
    assert.equal(await copies.locator("li").first().isVisible(), true);
    await copies.locator("a", {hasText: "The whole story"}).click();
    assert.ok(await page.locator("#hits > li").count() >= 3);
    assert.match(await page.locator("#hits .about").first().innerText(), /2023-03-06.*the earliest/s);
    await page.locator("a", {hasText: "what differs"}).first().click();
    assert.equal(await page.locator(".side-by-side > article").count(), 2);
});

await test("what did we run, who else ran it, and when?", {}, async page => {
    await page.goto(base + "/");
    await page.fill("#q", "crane strike");
    await page.click("button[type=submit]");
    await page.locator("figure.histogram a[aria-label^='2023-03']").click();
    await page.locator(".facet a", {hasText: "Harbour Wire"}).click();
    await page.locator("#hits h3 a").first().click();
    await page.locator("aside a", {hasText: /articles from \d+ publishers/}).click();
    const printed = await page.locator("#hits > li").allInnerTexts();
    assert.ok(printed.length >= 3);
    for (const each of printed) {
        assert.match(each, /\d{4}-\d{2}-\d{2}|no year|undated/);
    }
    await page.locator("a", {hasText: "All hits"}).click();
    assert.match(await page.inputValue("#q"), /crane strike/);
});

await test("nothing found, and what else can be tried", {}, async page => {
    await page.goto(base + "/search?q=ferry&since=1990&until=1990");
    await page.locator(".ways-on a", {hasText: "in all articles"}).click();
    assert.ok(await page.locator("#hits > li").count() > 0);
});

await test("an article keeps the marks and knows its neighbours", {}, async page => {
    await page.goto(base + "/search?q=ferry+letters");
    const second = await page.locator("#hits h3").nth(1).innerText();
    await page.locator("#hits h3 a").first().click();
    assert.ok(await page.locator("article p mark").count() > 1);
    await page.locator("a[rel=next]").click();
    assert.equal(await page.locator("h1").innerText(), second);
});

await test("keys", {}, async page => {
    await page.goto(base + "/search?q=ferry");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    const title = await page.locator("#hits .here h3").innerText();
    assert.equal(title, await page.locator("#hits h3").first().innerText());
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "q");
    await page.keyboard.press("j");
    assert.match(await page.inputValue("#q"), /j/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("o");
    await page.waitForURL(/\/article/);
    assert.equal(await page.locator("h1").innerText(), title);
    await page.goBack();
    await page.keyboard.press("e");
    await page.waitForURL(/\/explain/);
    await page.keyboard.press("?");
    await page.waitForURL(/\/help/);
});

await test("suggestions as one types", {}, async page => {
    await page.goto(base + "/");
    await page.locator("#q").pressSequentially("ferr");
    await page.waitForSelector("#completions option", {state: "attached"});
    const words = await page.locator("#completions option").evaluateAll(all => all.map(one => one.value));
    assert.ok(words.includes("ferry"), words.join());
});

await test("whole without JavaScript", {javaScriptEnabled: false}, async page => {
    await page.goto(base + "/");
    await page.fill("#q", "flood");
    await page.click("button[type=submit]");
    await page.locator("details.copies summary").first().click();
    assert.equal(await page.locator("details.copies li").first().isVisible(), true);
    await page.locator("figure.histogram a").last().click();
    await page.locator("#hits h3 a").first().click();
    assert.ok(await page.locator("article mark").count() > 0);
});

for (const path of ["/", "/search?q=ferry+strike", "/article?id=hw-231012-letters&q=letters", "/story?id=hw-231012-letters",
        "/diff?a=hw-231012-letters&b=hw-230306-strike", "/fields", "/terms", "/help", "/stories", "/explain?q=ferry+AND+strike", "/timeline?q=strike",
        "/background?id=hw-240918-flood", "/followups?id=hw-230306-strike", "/quotes?q=flood", "/quotes", "/revisions?id=hw-240918-flood", "/changed", "/search?q=xyzzy&since=2024", "/search?q=ferry&facet=publisher"]) {
    await test("320 px wide: " + path, {viewport: {width: 320, height: 640}}, async page => {
        await page.goto(base + path);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    });
    for (const colorScheme of ["light", "dark"]) {
        await test(`accessible, ${colorScheme}: ${path}`, {colorScheme}, async page => {
            await page.goto(base + path);
            await page.locator("details").evaluateAll(all => all.forEach(one => one.open = true));
            // Through the debugger, which the page's policy does not bind.
            await page.evaluate(axe + "; undefined");
            const found = await page.evaluate(() => axe.run(document, {resultTypes: ["violations"]}));
            assert.deepEqual(found.violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).slice(0, 3).join(" | ")}`), []);
        });
    }
}

await test("in print only the text stays", {}, async page => {
    await page.goto(base + "/article?id=hw-231012-letters&q=letters");
    await page.emulateMedia({media: "print"});
    assert.equal(await page.locator("aside").isVisible(), false);
    assert.equal(await page.locator("nav").first().isVisible(), false);
    assert.equal(await page.locator("article h1").isVisible(), true);
});

if (screenshots) {
    await test("screenshots", {viewport: {width: 880, height: 620}, reducedMotion: "reduce"}, async page => {
        await page.goto(base + "/search?q=letters+ferry");
        await page.locator("details.copies summary").first().click();
        await page.evaluate(() => scrollTo(0, 0));
        await shoot(page, "search");
        await page.locator("#hits h3 a").first().click();
        await shoot(page, "article");
        await page.goto(base + "/story?id=hw-231012-letters");
        await shoot(page, "story");
        await page.locator("a", {hasText: "what differs"}).nth(1).click();
        await shoot(page, "diff");
        await page.emulateMedia({colorScheme: "dark"});
        await page.goto(base + "/search?q=flood");
        await shoot(page, "dark");
        await page.emulateMedia({colorScheme: "light"});
        await page.setViewportSize({width: 360, height: 720});
        await page.goto(base + "/search?q=letters+ferry");
        await shoot(page, "phone");
    });
}

await browser.close();
console.log(failures === 0 ? "browser tests: all passed" : `browser tests: ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);
