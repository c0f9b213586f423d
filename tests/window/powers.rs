//! Who may what, in the real window: every command is asked for by each role and while nothing is open.

use std::path::Path;

use crate::driver::{PASSPHRASE, Window, demo_vault};
use trellis_core::vault::{
    Effort, NewPerson, Passphrase, Role, Rooms, Vault,
    powers::{DOORS, TABLE},
};

const HERS: &str = "meadow lantern harbor quilt";

/// One person of each role beside the first, who has all.
fn people(vault: &Path) {
    let now = chrono::Utc::now();
    let vault = Vault::hold(vault).unwrap();
    let first = vault.slots(now).unwrap()[0].id;
    let mut open = vault.unlock(first, &Passphrase::new(PASSPHRASE.into()), Rooms::Both, now).unwrap();
    for (label, role) in ["AA", "BB", "CC", "DD"].into_iter().zip(Role::ALL) {
        let new = NewPerson { name: label.into(), label: label.into(), roles: vec![role] };
        open.add_person(&new, &Passphrase::new(HERS.into()), Effort::Floor, now).unwrap();
    }
    open.lock().unwrap();
}

/// The code of what the shell says to a command without arguments, and whether it is the role that it speaks of.
async fn ask(window: &Window, commands: &[&str]) -> Vec<(String, bool)> {
    let script = "const [names, done] = arguments;
        import('/shared/ipc.js').then(async ({ call }) => {
            const answers = [];
            for (const name of names)
                answers.push(await call(name, {}).then(() => ['done', false],
                    (said) => [said.code, said.message.startsWith('Your role in this program')]));
            return answers;
        }).then(done)";
    let said = window.driver.execute_async(script, vec![commands.to_vec().into()]).await.unwrap();
    said.convert().unwrap()
}

#[tokio::test]
async fn each_role_is_let_into_its_commands_and_nobody_into_any_but_the_doors() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    demo_vault(&vault);
    people(&vault);
    let mut window = Window::open(home.path(), &vault, "en_US").await;
    window.see("#pass").await;
    let guarded: Vec<&str> = TABLE.iter().flat_map(|power| power.commands).copied().collect();
    for (command, (code, _)) in guarded.iter().zip(ask(&window, &guarded).await) {
        assert_eq!(code, "locked", "{command} while nothing is open");
    }
    let mut pairs = 0;
    for (label, role) in ["AA", "BB", "CC", "DD"].into_iter().zip(Role::ALL) {
        window.tick(label).await;
        window.fill("#pass", HERS).await;
        window.click("button[type=submit]").await;
        window.see(".app").await;
        for power in TABLE {
            for (command, (code, by_role)) in power.commands.iter().zip(ask(&window, power.commands).await) {
                let may = power.roles.contains(&role);
                assert_eq!(by_role, !may, "{command} as {role:?}: {code}");
                // Nobody of these holds the key: behind the role the room stays shut. Two of its commands look into no record: whether the
                // screen is turned round, and the table of who may sign.
                assert!(!(power.key && code == "done" && !["views_get", "signers_list"].contains(command)), "{command} as {role:?}");
                pairs += 1;
            }
        }
        window.press("Lock").await;
        window.locked().await;
    }
    assert_eq!(pairs, 4 * guarded.len());
    assert!(guarded.len() + DOORS.len() > 200, "{}", guarded.len());
    window.close().await;
}
