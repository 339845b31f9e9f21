// Keys and small helps. Every page works without it.
(() => {
  "use strict";
  const items = () => [...document.querySelectorAll("[data-item]")].filter((item) => item.offsetParent !== null || item.tagName === "TR");
  let current = -1;
  let afterG = false;

  const move = (by) => {
    const all = items();
    if (all.length === 0) return;
    document.querySelectorAll(".current").forEach((item) => item.classList.remove("current"));
    current = Math.min(all.length - 1, Math.max(0, current + by));
    const item = all[current];
    item.classList.add("current");
    const focus = item.querySelector("[data-open]") || item;
    focus.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  };

  const keys = document.getElementById("keys");
  const help = () => { if (keys && !keys.open) keys.showModal(); };
  document.querySelectorAll("[data-help]").forEach((button) => button.addEventListener("click", help));

  const follow = (element) => { if (element) element.click(); };
  // The chosen card is judged; on a page with one card, that one.
  const judge = (what) => {
    const item = items()[current] || (document.querySelectorAll(".card").length === 1 && document.querySelector(".card"));
    const control = item && item.querySelector(`[data-do=${what}]`);
    if (control) {
      sessionStorage.setItem(`at ${location.pathname}`, String(current));
      control.click();
    }
  };
  const actions = {
    j: () => move(1),
    k: () => move(-1),
    o: () => follow(items()[current]?.querySelector("[data-proof], [data-open]")),
    a: () => judge("a"),
    x: () => judge("x"),
    c: () => judge("c"),
    u: () => follow(document.querySelector("[data-key=u]")),
    t: () => follow(document.querySelector("[data-key=t]")),
    "/": () => document.querySelector("[data-filter]")?.focus(),
    "?": help,
  };
  // Steps in time: the links of the page do it, the keys find them.
  ["+", "-", "[", "]", "0"].forEach((key) => { actions[key] = () => follow(document.querySelector(`[data-key="${key}"]`)); });
  const places = { Equal: "+", NumpadAdd: "+", Minus: "-", NumpadSubtract: "-", BracketLeft: "[", BracketRight: "]", Digit0: "0", Numpad0: "0" };


  // What is folded on the screen is proof on paper.
  addEventListener("beforeprint", () => document.querySelectorAll("details.steps:not([open]), details.more-sources:not([open])").forEach((one) => {
    one.open = true;
    one.dataset.unfolded = "";
  }));
  addEventListener("afterprint", () => document.querySelectorAll("details[data-unfolded]").forEach((one) => {
    one.open = false;
    delete one.dataset.unfolded;
  }));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, select, textarea, dialog, [contenteditable]")) return;
    // The place of the key counts, so that an Arabic keyboard has the same keys.
    const letter = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : places[event.code] || event.key;
    if (afterG) {
      afterG = false;
      const link = document.querySelector(`[data-go="${CSS.escape(letter)}"]`);
      if (link) { event.preventDefault(); link.click(); return; }
    }
    if (letter === "g") { afterG = true; return; }
    const action = event.key === "?" || event.key === "؟" ? actions["?"] : actions[letter];
    if (action) { event.preventDefault(); action(); }
  });

  // A period is chosen by dragging over the strands; the page then shows that period alone.
  document.querySelectorAll("[data-brush]").forEach((lanes) => {
    const rtl = document.documentElement.dir === "rtl";
    const first = Date.parse(lanes.dataset.from);
    const last = Date.parse(lanes.dataset.to);
    let brush = null;
    const end = () => { brush?.mark.remove(); brush = null; };
    lanes.addEventListener("pointerdown", (event) => {
      const line = event.target.closest("svg.lane-line");
      if (!line || event.button !== 0 || event.target.closest("a")) return;
      const mark = document.createElement("div");
      mark.className = "brush";
      lanes.append(mark);
      lanes.setPointerCapture(event.pointerId);
      event.preventDefault();
      brush = { mark, area: line.getBoundingClientRect(), whole: lanes.getBoundingClientRect(), from: event.clientX, to: event.clientX };
    });
    lanes.addEventListener("pointermove", (event) => {
      if (!brush) return;
      const within = (x) => Math.min(brush.area.right, Math.max(brush.area.left, x));
      brush.to = within(event.clientX);
      brush.mark.style.left = `${Math.min(brush.from, brush.to) - brush.whole.left}px`;
      brush.mark.style.width = `${Math.abs(brush.to - brush.from)}px`;
    });
    lanes.addEventListener("pointerup", () => {
      if (!brush) return;
      const { area, from, to } = brush;
      end();
      if (Math.abs(to - from) < 6) return;
      const day = (x) => {
        const part = (x - area.left) / area.width;
        return new Date(first + (rtl ? 1 - part : part) * (last - first)).toISOString().slice(0, 10);
      };
      const [one, other] = [day(from), day(to)].sort();
      const address = new URL(location.href);
      address.searchParams.set("from", one);
      address.searchParams.set("to", other);
      address.searchParams.delete("offset");
      location.assign(address);
    });
    lanes.addEventListener("pointercancel", end);
    addEventListener("keydown", (event) => { if (event.key === "Escape") end(); });
  });

  document.querySelectorAll("[data-copy]").forEach((button) => {
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = button.dataset.done;
    });
  });

  // After a verdict the page says so once, and the reader goes on at the same place.
  if (document.querySelector("[data-given]")) {
    const address = new URL(location.href);
    address.searchParams.delete("given");
    history.replaceState(null, "", address);
    const at = Number(sessionStorage.getItem(`at ${location.pathname}`) ?? -1);
    if (at >= 0) { current = at - 1; move(1); }
  }

  // Long work under way: its figures are asked for again and again, and the page is read anew at its end.
  const work = document.querySelector("[data-work]");
  if (work && work.dataset.work) {
    const bar = work.querySelector("progress");
    const look = async () => {
      try {
        const answer = await fetch(work.dataset.work);
        const state = await answer.json();
        if (!state.under_way || state.articles !== seen.articles) {
          if (!state.under_way) { location.reload(); return; }
          seen.articles = state.articles;
          if (state.percent >= 0 && bar) bar.value = state.percent;
          const fresh = await (await fetch(location.href)).text();
          const page = new DOMParser().parseFromString(fresh, "text/html");
          const status = page.querySelector("[data-work] [role=status]");
          if (status) work.querySelector("[role=status]").textContent = status.textContent;
        }
      } catch {
        return; // The server has ended; the page says what it said last.
      }
      setTimeout(look, 2000);
    };
    const seen = { articles: -1 };
    setTimeout(look, 1000);
  }

  // Fields that say nothing do not stand in the address.
  document.querySelectorAll("form[method=get]").forEach((form) => {
    form.addEventListener("submit", () => {
      form.querySelectorAll("input, select").forEach((field) => { if (!field.value) field.disabled = true; });
    });
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[method=get] :disabled").forEach((field) => { field.disabled = false; });
  });
})();
