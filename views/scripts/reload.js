// Reloads a page when the desk says that something changed, keeps its place, and counts down to what is to come.

const { version } = document.currentScript.dataset;
const place = `broadsheet:place:${location.pathname}`;

function reload() {
  sessionStorage.setItem(place, String(scrollY));
  location.reload();
}

function returnToPlace() {
  const kept = sessionStorage.getItem(place);
  if (kept === null) return;
  sessionStorage.removeItem(place);
  history.scrollRestoration = 'manual';
  // The fonts may come late and move what is below them.
  document.fonts.ready.then(() => scrollTo({ top: Number(kept), behavior: 'instant' }));
}

let changes = null;

// Browsers allow six connections to a server: a page in the background gives up its own.
function follow() {
  if (document.hidden) {
    changes?.close();
    changes = null;
  } else if (changes === null) {
    changes = new EventSource('/desk/changes');
    changes.onmessage = ({ data }) => {
      if (data !== version) reload();
    };
  }
}

const days = new Intl.NumberFormat(document.documentElement.lang, {
  style: 'unit',
  unit: 'day',
  unitDisplay: 'long',
});

function remaining(instant) {
  const left = Math.ceil((instant - Date.now()) / 1000) * 1000;
  if (left <= 0) return null;
  const whole = Math.floor(left / 86_400_000);
  const clock = new Date(left % 86_400_000).toISOString().slice(11, 19);
  return whole === 0 ? clock : `${days.format(whole)}, ${clock}`;
}

function countDown() {
  const countdowns = [...document.querySelectorAll('time[data-countdown]')];
  for (const element of countdowns) {
    const text = remaining(Date.parse(element.dateTime));
    if (text === null) return reload();
    element.textContent = text;
  }
  if (countdowns.length > 0) setTimeout(countDown, 1000);
}

returnToPlace();
document.addEventListener('visibilitychange', follow);
follow();
countDown();
