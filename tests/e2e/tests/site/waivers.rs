//! `/mien-giam/`: taps count without a script, nothing is concluded or stored, and it ends by itself in Viet Nam's time.

use anyhow::{Result, ensure};
use e2e::{Phone, Visit, scripts, visit};

const PAGE: &str = "/mien-giam/";

/// Taps the first `n` lines.
async fn tap(phone: &Phone, n: usize) -> Result<()> {
    for i in 1..=n {
        phone.click(&format!(".checks label:nth-of-type({i})")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn taps_say_what_is_missing_without_a_script() -> Result<()> {
    Visit::default()
        .without_script()
        .run(async |phone| {
            phone.open(PAGE).await?;
            let lines = phone.driver.find_all(thirtyfour::By::Css(".checks .box")).await?.len();
            let missing = async || -> Result<usize> {
                let mut shown = 0;
                for line in phone.driver.find_all(thirtyfour::By::Css(".checks .missing")).await? {
                    shown += usize::from(line.is_displayed().await?);
                }
                Ok(shown)
            };
            ensure!(
                missing().await? == lines && phone.sees(".checks .some").await? && !phone.sees(".checks .all").await?,
                "nothing tapped"
            );
            tap(phone, 1).await?;
            ensure!(missing().await? == lines - 1 && phone.sees(".checks .some").await?, "one tapped");
            for i in 2..=lines {
                phone.click(&format!(".checks label:nth-of-type({i})")).await?;
            }
            ensure!(missing().await? == 0 && phone.sees(".checks .all").await? && !phone.sees(".checks .some").await?, "all tapped");
            // Two names could not be read, so it says where to look and concludes nothing.
            let said = phone.text(".checks .all").await?;
            ensure!(said.contains("chưa kết luận") && said.contains("bước thanh toán"), "{said}");
            ensure!(!phone.text("main").await?.to_lowercase().contains("đã đủ điều kiện"), "it concludes");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn taps_survive_the_app_and_are_not_stored() -> Result<()> {
    visit(async |phone| {
        phone.open_ready(PAGE).await?;
        tap(phone, 2).await?;
        ensure!(phone.js("document.querySelectorAll('.checks .box:checked').length").await? == 2);
        ensure!(phone.js("localStorage.length + sessionStorage.length").await? == 0, "something was stored");
        phone.reload().await?;
        ensure!(phone.js("document.querySelectorAll('.checks .box:checked').length").await? == 0, "taps came back");
        Ok(())
    })
    .await
}

/// What is shown at a moment: whether the waivers have ended, and whether the halved fees have.
async fn ended(phone: &Phone, moment: &str) -> Result<(bool, bool)> {
    phone.before_load(&scripts::clock_at(moment)).await?;
    phone.open_ready(PAGE).await?;
    let all = phone.sees("main .dated[data-until='2027-02-28'] > .ended-note").await?;
    let half = phone.sees("main .fee .dated[data-until='2026-12-31'] > .ended-note").await?;
    Ok((all, half))
}

#[tokio::test]
async fn it_ends_by_itself_in_viet_nams_time() -> Result<()> {
    for zone in ["America/Los_Angeles", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"] {
        Visit::default()
            .zone(zone)
            .run(async |phone| {
                for (moment, all, half) in [
                    ("2026-11-24T12:00:00+07:00", false, false),
                    ("2026-12-31T23:59:59+07:00", false, false),
                    ("2027-01-01T00:00:01+07:00", false, true),
                    ("2027-02-28T23:59:59+07:00", false, true),
                    ("2027-03-01T00:00:01+07:00", true, true),
                ] {
                    let found = ended(phone, moment).await?;
                    ensure!(found == (all, half), "{zone}, {moment}: {found:?}");
                }
                // What comes then is named before and after.
                ensure!(phone.text("main .fee .dated[data-until='2026-12-31'] > .after").await?.contains("30.000"));
                ensure!(phone.text("main .dated[data-until='2027-02-28'] > .after").await?.contains("mức thường"));
                Ok(())
            })
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_guide_shows_the_same_line_and_it_ends_there_too() -> Result<()> {
    const GUIDE: &str = "/huong-dan/dang-ky-thuong-tru/";
    visit(async |phone| {
        phone.before_load(&scripts::clock_at("2027-02-28T23:59:59+07:00")).await?;
        phone.open_ready(GUIDE).await?;
        let line = phone.text(".fact .waiver").await?.replace('\u{a0}', " ");
        for part in [
            "Tại quầy: 20.000 đồng",
            "Qua mạng: 10.000 đồng",
            "Nay qua mạng: 0 đồng nếu có VNeID mức 2 và đủ 05 loại giấy tờ",
            "đến hết 28/02/2027",
        ] {
            ensure!(line.contains(part), "«{part}» is not in: {line}");
        }
        ensure!(!phone.sees(".waiver .ended-note").await?);
        phone.before_load(&scripts::clock_at("2027-03-01T00:00:01+07:00")).await?;
        phone.open_ready(GUIDE).await?;
        ensure!(phone.sees(".waiver .dated > .ended-note").await?, "the line does not end");
        Ok(())
    })
    .await
}
