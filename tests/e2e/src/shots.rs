//! Pictures of each state for people to look at: three widths, light and dark, the whole page. Chromium only.

use std::path::Path;

use serde_json::json;

use crate::bench::Bench;
use crate::engine::Theme;
use crate::scenarios::states::Reach;
use crate::wire::{Outcome, base64};

const WIDTHS: [u32; 3] = [320, 768, 1280];

/// Brings the page into a state and writes `<state>-<width>-<theme>.png` for each width and theme.
pub fn take(bench: &Bench, state: &str, reach: Reach, folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    reach(bench)?;
    let driver = bench.driver;
    // No caret and no focus ring in the pictures, and the page at its top.
    driver.run("let a = document.activeElement; while (a?.shadowRoot?.activeElement) a = a.shadowRoot.activeElement; a?.blur(); scrollTo(0, 0)", &[])?;
    for theme in Theme::ALL {
        driver.theme(theme)?;
        for width in WIDTHS {
            let resize = |height: u64| {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                driver.cdp("Emulation.setDeviceMetricsOverride", size)
            };
            resize(800)?;
            frame(bench)?;
            // What comes into view is laid out only then, and may be higher than was thought.
            for _ in 0..3 {
                let height =
                    driver.run("return Math.ceil(document.documentElement.scrollHeight)", &[])?.as_u64().unwrap_or(800);
                resize(height.max(800))?;
                frame(bench)?;
            }
            let sideways = driver.run("return document.documentElement.scrollWidth > innerWidth", &[])?;
            if sideways == json!(true) {
                return Err(format!("at {width} px the page is wider than its window"));
            }
            let shot =
                driver.cdp("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": true }))?;
            let bytes = base64(shot["data"].as_str().unwrap_or_default());
            let file = folder.join(format!("{state}-{width}-{}.png", theme.name()));
            std::fs::write(&file, bytes).map_err(|e| format!("{}: {e}", file.display()))?;
        }
    }
    driver.cdp("Emulation.clearDeviceMetricsOverride", json!({}))?;
    driver.theme(Theme::Light)?;
    Ok(())
}

/// Waits until what changed has been drawn.
fn frame(bench: &Bench) -> Outcome {
    let script =
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))";
    bench.driver.run_async(script, &[]).map(drop)
}
