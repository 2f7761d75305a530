"""What the environment may ask for."""

from pathlib import Path

import pytest

from dashboard.errors import SettingsError
from dashboard.settings import Settings


def test_an_empty_environment_gives_the_usual_settings() -> None:
    assert Settings.from_environment({}) == Settings()
    assert Settings().host == "127.0.0.1"
    assert Settings().port == 8050
    assert (Settings().assets_dir / "vendor").is_dir()


def test_every_setting_can_be_given(tmp_path: Path) -> None:
    respondents = tmp_path / "respondents.csv"
    respondents.touch()
    assert Settings.from_environment(
        {
            "HOST": "0.0.0.0",
            "PORT": "80",
            "ATLAS_DATA": str(tmp_path),
            "ATLAS_RESPONDENTS": str(respondents),
            "ATLAS_BASE_PATH": "maps/atlas",
            "ATLAS_LOG_LEVEL": "warning",
            "ATLAS_TRUSTED_PROXIES": "1",
            "ATLAS_EMBED_HOSTS": "https://www.Council.example, http://localhost:8000/,",
            "UNRELATED": "x",
        }
    ) == Settings(
        host="0.0.0.0",
        port=80,
        data_dir=tmp_path,
        respondents=respondents,
        base_path="/maps/atlas/",
        log_level="WARNING",
        trusted_proxies=1,
        embed_hosts=("https://www.council.example", "http://localhost:8000"),
    )


@pytest.mark.parametrize(
    "name", ["HOST", "PORT", "ATLAS_DATA", "ATLAS_RESPONDENTS", "ATLAS_BASE_PATH"]
)
def test_an_empty_value_counts_as_none(name: str) -> None:
    assert Settings.from_environment({name: ""}) == Settings()


@pytest.mark.parametrize("name", ["ATLAS_WHEELS", "ATLAS_REAL_BOUNDARIES"])
def test_names_of_the_build_and_the_tests_are_left_alone(name: str) -> None:
    assert Settings.from_environment({name: "anything"}) == Settings()


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("ATLAS_DATE", "x", "ATLAS_DATE is not a setting of the Atlas"),
        ("ATLAS_", "x", "ATLAS_ is not a setting"),
        ("PORT", "eighty", "PORT must be a whole number from 0 to 65535, not 'eighty'"),
        ("PORT", "65536", "PORT must be"),
        ("PORT", "-1", "PORT must be"),
        ("PORT", "²", "PORT must be"),
        ("PORT", "8" * 5000, "PORT must be"),
        ("ATLAS_RESPONDENTS", "/no/such/file.csv", "ATLAS_RESPONDENTS must be the path of a file"),
        ("ATLAS_RESPONDENTS", ".", "but there is none at '.'"),
        ("ATLAS_LOG_LEVEL", "loud", "ATLAS_LOG_LEVEL must be one of"),
        ("ATLAS_BASE_PATH", "/a b/", "ATLAS_BASE_PATH must be made of"),
        ("ATLAS_BASE_PATH", "/../", "ATLAS_BASE_PATH must be made of"),
        ("ATLAS_TRUSTED_PROXIES", "many", "ATLAS_TRUSTED_PROXIES must be a whole number"),
        ("ATLAS_EMBED_HOSTS", "*", "ATLAS_EMBED_HOSTS must name sites by https or http"),
        ("ATLAS_EMBED_HOSTS", "https://a.example; script-src *", "ATLAS_EMBED_HOSTS must name"),
        ("ATLAS_EMBED_HOSTS", "https://a.example/path", "nothing after the host or its port"),
        ("ATLAS_EMBED_HOSTS", "https://a.example https://b.example", "parted by commas"),
        ("ATLAS_EMBED_HOSTS", "javascript:alert(1)", "ATLAS_EMBED_HOSTS must name"),
    ],
)
def test_what_cannot_be_used_is_named(name: str, value: str, told: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment({name: value})
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "kept"), [("", "/"), ("/", "/"), ("a", "/a/"), ("/a//b", "/a/b/")]
)
def test_the_base_path_begins_and_ends_with_a_slash(given: str, kept: str) -> None:
    assert Settings.from_environment({"ATLAS_BASE_PATH": given}).base_path == kept
