namespace GameFactory.Pipeline.Step11ReleasePrep;

/// <summary>The note on data, following from what the game's code does: it has no account, may send play events and may show ads.</summary>
internal static class PrivacyNote
{
    public static string Of(string title, bool ads) => string.Join('\n', Lines(title, ads)) + "\n";

    private static IEnumerable<string> Lines(string title, bool ads)
    {
        yield return $"# Privacy of {title}";
        yield return "";
        yield return "* The game has no account and asks for no name, address, contact or place.";
        yield return "* Progress and settings stay on the device.";
        yield return "* When the publisher has set up analytics, the game sends play events (such as a level started, won or lost) under "
            + "a random id";
        yield return "  that it made itself. Without that setting nothing is kept or sent.";
        if (ads)
        {
            yield return "* Rewarded ads come from Google AdMob, which may use the advertising id of the device; see Google's privacy "
                + "policy.";
        }

        yield return "* Deleting the game deletes what it stored on the device.";
    }
}
