package app.workplan.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Somebody's hands at a page, counted: a click is one, each character typed and each key pressed is one (an input
 * method would need more of them for Chinese), pasting is two keys, whatever is pasted.
 */
final class Hands {

    private final Page page;
    private int clicks;
    private int keys;

    Hands(Page page) {
        this.page = page;
    }

    void click(String selector) {
        click(page.locator(selector).first());
    }

    void click(Locator where) {
        clicks++;
        where.click();
    }

    /** Opens a choice and picks from it. */
    void choose(String selector, String value) {
        clicks += 2;
        page.selectOption(selector, value);
    }

    /** Waits for the page that puts the cursor into this empty field by itself. */
    Hands at(String field) {
        page.waitForFunction(
                "name => document.readyState === 'complete' && document.activeElement.name === name"
                        + " && document.activeElement.value === ''",
                field);
        return this;
    }

    /** Types where the cursor stands. */
    Hands type(String text) {
        keys += text.codePointCount(0, text.length());
        page.keyboard().type(text);
        return this;
    }

    Hands press(String key) {
        keys++;
        page.keyboard().press(key);
        return this;
    }

    /** From a sheet or a document that is open anyway. */
    Hands paste(String text) {
        keys += 2;
        page.keyboard().insertText(text);
        return this;
    }

    int clicks() {
        return clicks;
    }

    int keys() {
        return keys;
    }
}
