//! Reading aloud, with voices of our own: browsers under test have none. Each says at once that a sentence has ended,
//! unless the test holds it.

use anyhow::{Context, Result, ensure};
use e2e::{Phone, dist, visit};

/// A phone whose voices are `lang` names; `window.spoken` lists what was said, as language, voice's language and text.
fn with_voices(langs: &[&str]) -> String {
    let voices: Vec<String> = langs.iter().map(|lang| format!("{{ lang: '{lang}', voiceURI: 'voice {lang}', name: '{lang}' }}")).collect();
    format!(
        "window.spoken = []; window.hold = false; window.cancelled = 0;
         window.SpeechSynthesisUtterance = function (text) {{ this.text = text; }};
         Object.defineProperty(window, 'speechSynthesis', {{ value: {{
             getVoices: () => [{}],
             addEventListener: () => {{}},
             cancel: () => {{ window.cancelled += 1; }},
             speak: said => {{
                 window.spoken.push([said.lang, said.voice.lang, said.text].join('|'));
                 if (!window.hold) setTimeout(() => said.onend(), 5);
             }},
         }} }});",
        voices.join(", ")
    )
}

/// The first step of the first guide.
fn step() -> Result<String> {
    Ok(dist::guides()?.remove(0).step(1))
}

async fn prove(phone: &Phone) -> Result<()> {
    phone.click(".listen [data-listen=try]").await?;
    phone.click(".when-asked [data-listen=heard]").await
}

#[tokio::test]
async fn nothing_is_offered_without_a_vietnamese_voice() -> Result<()> {
    visit(async |phone| {
        phone.before_load(&with_voices(&["en-US", "vie", "fr-FR"])).await?;
        phone.open_ready(&step()?).await?;
        ensure!(!phone.sees(".listen button").await?);
        phone.open_ready("/tro-nang/").await?;
        ensure!(phone.sees(".listen p.when-none").await?);
        ensure!(!phone.sees(".listen button").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_voice_is_tried_once_then_reads_sentence_by_sentence() -> Result<()> {
    visit(async |phone| {
        // Android writes the language its own way.
        phone.before_load(&with_voices(&["en-US", "vi_VN"])).await?;
        let step = step()?;
        phone.open_ready(&step).await?;
        ensure!(!phone.sees("[data-listen=read]").await?, "before anybody has heard the voice");
        prove(phone).await?;
        phone.reload().await?;
        ensure!(phone.sees("[data-listen=read]").await?, "the answer was not kept");
        ensure!(!phone.sees("[data-listen=try]").await?, "asked again");

        phone.click("[data-listen=read]").await?;
        phone.until("it has ended", "document.querySelector('[data-listen=read]').textContent.includes('Nghe lại')").await?;
        let title = phone.text("#main h1").await?;
        let first = phone.js_text("window.spoken[0]").await?;
        ensure!(first.starts_with("vi-VN|vi_VN|") && title.starts_with(first.split('|').nth(2).context("a text")?), "{first}");
        let spoken = phone.js_text("window.spoken.map(said => said.split('|')[2]).join(' ')").await?;
        let shown = "[...document.querySelectorAll('.step-page [data-prose] p, .step-page [data-prose] li')].filter(p => p.getClientRects().length && !p.closest('.exit, figure, .listen, details, .returned') && p.compareDocumentPosition(document.querySelector('.listen')) & 4 && p.closest('[data-prose]').querySelector('.listen')).map(p => p.textContent).join(' ')";
        let shown = phone.js_text(shown).await?;
        ensure!(e2e::squeezed(&spoken).ends_with(&e2e::squeezed(&shown)), "read «{spoken}»\nshown «{shown}»");
        ensure!(!phone.js_is("window.spoken.some(said => said.split('|')[2].length > 165)").await?, "a sentence too long for some voices");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_shows_what_it_reads_and_stops_when_asked_and_on_leaving() -> Result<()> {
    visit(async |phone| {
        phone.before_load(&with_voices(&["vi-VN"])).await?;
        phone.open_ready(&step()?).await?;
        prove(phone).await?;
        phone.js("(window.hold = true, 0)").await?;
        let marked = "window.CSS && CSS.highlights ? CSS.highlights.has('reading') : !!document.querySelector('.reading')";
        let label = "document.querySelector('[data-listen=read]').textContent";
        phone.click("[data-listen=read]").await?;
        ensure!(phone.js_is(marked).await?, "nothing shows what is read");
        ensure!(phone.js_text(label).await?.contains("Dừng"));
        phone.click("[data-listen=read]").await?;
        ensure!(!phone.js_is(marked).await?);
        ensure!(phone.js_text(label).await?.contains("Nghe lại"));

        phone.click("[data-listen=read]").await?;
        let (said, cancelled) = (phone.js("window.spoken.length").await?, phone.js("window.cancelled").await?.as_u64());
        phone.click(".bottom .button-primary").await?;
        phone.until("the next step is shown", "location.pathname.includes('buoc-2')").await?;
        ensure!(phone.js("window.cancelled").await?.as_u64() > cancelled, "it reads on");
        ensure!(phone.js("window.spoken.length").await? == said);
        ensure!(!phone.js_is(marked).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_heard_no_vietnamese_is_left_in_peace_and_can_try_again() -> Result<()> {
    visit(async |phone| {
        phone.before_load(&with_voices(&["vi-VN"])).await?;
        let step = step()?;
        phone.open_ready(&step).await?;
        phone.click(".listen [data-listen=try]").await?;
        phone.click(".when-asked [data-listen=refused]").await?;
        phone.reload().await?;
        ensure!(!phone.sees(".listen button").await?);
        phone.open_ready("/tro-nang/").await?;
        ensure!(phone.sees(".listen p.when-refused").await?);
        prove(phone).await?;
        phone.open_ready(&step).await?;
        ensure!(phone.sees("[data-listen=read]").await?);
        Ok(())
    })
    .await
}

/// Voices come and go with the phone's settings: what was proven is not what is there now.
#[tokio::test]
async fn a_proven_voice_that_has_gone_is_not_replaced_by_another() -> Result<()> {
    visit(async |phone| {
        phone.before_load(&with_voices(&["en-US"])).await?;
        phone.before_load("if (!localStorage.getItem('congdanso.voice')) localStorage.setItem('congdanso.voice', 'voice vi-VN');").await?;
        phone.open_ready(&step()?).await?;
        ensure!(!phone.sees(".listen button").await?);
        phone.open_ready(&format!("/en{}", step()?)).await?;
        ensure!(phone.js_is("!document.querySelector('[data-listen]')").await?, "in English too");
        Ok(())
    })
    .await
}
