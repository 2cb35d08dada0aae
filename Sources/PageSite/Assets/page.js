// Live changes and the sound of a breath: what the page does more where scripts run. Everything else works
// without. Never moves the focus, never touches what somebody typed, fetches from this page alone.
"use strict";
(() => {
  const gone = document.getElementById("gone");
  const live = document.getElementById("live");
  const said = document.getElementById("said");
  let stream = null;
  let waits = false;
  let wasHidden = false;

  // Somebody is here: in a field, on a button, or with words that are not sent yet.
  const isBusy = () => live.contains(document.activeElement)
    || [...document.querySelectorAll("textarea, input[type=text], input[type=date]")]
      .some((field) => field.value !== field.defaultValue);

  const renew = async () => {
    if (!live) return;
    if (isBusy()) { waits = true; return; }
    waits = false;
    const answer = await fetch(location.pathname, { credentials: "same-origin" }).catch(() => null);
    if (!answer || !answer.ok || isBusy()) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("live");
    if (!fresh || fresh.isEqualNode(live)) return;
    const open = [...live.querySelectorAll("details[open][id]")].map((part) => part.id);
    live.replaceChildren(...fresh.childNodes);
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    if (said) said.textContent = live.querySelector("h2")?.textContent ?? "";
  };

  const look = () => {
    if (document.hidden) { stream?.close(); stream = null; wasHidden = true; return; }
    if (stream || !gone) return;
    const isBack = wasHidden;
    stream = new EventSource("/events");
    let isFirst = true;
    stream.addEventListener("status", () => { if (!isFirst || waits) renew(); isFirst = false; });
    stream.addEventListener("open", () => { gone.hidden = true; });
    stream.addEventListener("error", () => {
      // Closed for good, or nobody there any more.
      fetch("/style.css").then(() => {}, () => { gone.hidden = false; stream?.close(); stream = null; });
    });
    if (isBack) renew();
  };
  document.addEventListener("visibilitychange", look);
  document.addEventListener("focusout", () => setTimeout(() => { if (waits) renew(); }, 200));
  if (live) look();

  // The sound of a breath: a soft tone that rises for four seconds and falls for six, only when asked for.
  const breath = document.getElementById("breath");
  const sound = document.getElementById("sound");
  if (breath && sound) {
    const began = performance.now() + 3000;
    const cycles = Number(breath.dataset.cycles);
    let tone = null;
    const start = () => {
      const audio = new AudioContext();
      const wave = audio.createOscillator();
      const volume = audio.createGain();
      wave.type = "sine";
      volume.gain.value = 0;
      wave.connect(volume).connect(audio.destination);
      wave.start();
      const now = audio.currentTime;
      for (let number = 0; number < cycles; number += 1) {
        const at = now + (began - performance.now()) / 1000 + number * 10;
        if (at < now) continue;
        wave.frequency.setValueAtTime(150, at);
        wave.frequency.linearRampToValueAtTime(220, at + 4);
        wave.frequency.linearRampToValueAtTime(150, at + 10);
        volume.gain.setValueAtTime(0.0001, at);
        volume.gain.linearRampToValueAtTime(0.09, at + 2);
        volume.gain.linearRampToValueAtTime(0.07, at + 5);
        volume.gain.linearRampToValueAtTime(0.0001, at + 9.5);
      }
      return audio;
    };
    sound.parentElement.hidden = false;
    sound.addEventListener("change", () => {
      tone?.close();
      tone = sound.checked ? start() : null;
    });
  }

  document.getElementById("print")?.addEventListener("click", () => window.print());
  for (const part of document.querySelectorAll("[data-script]")) part.hidden = false;
})();
