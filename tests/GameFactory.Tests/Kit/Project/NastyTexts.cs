namespace GameFactory.Tests.Kit.Project;

/// <summary>Texts as a hostile or broken model might give them.</summary>
internal static class NastyTexts
{
    public static readonly string[] All =
    [
        "It's $money & \"quotes\" \\ back",
        "${exec('rm')} $x {{title}} {{package}}",
        "'; import 'dart:io'; void main() { exit(1); } //",
        "</title><script>alert(1)</script>",
        "@string/app_name",
        "?attr/x \\n",
        "a: b # c\n- d: [e, {f}]\r\n\"g",
        "tab\there\0null\u0007bell\u001b[31m",
        "\u202Egnp.exe \u200Bzero\u2066width\uFEFF",
        "emoji 🎮🔥 and Ünïcödé 漢字",
        "lone \uD83D surrogate \uDC00",
        "${{ secrets.GITHUB_TOKEN }} %3Cb%3E ]]> <!-- -->",
        "a very long text that goes on and on and on, much further than eighty columns, so that it must be broken after the equals sign",
        "# heading *bold* [link](javascript:alert(1)) `code` | table",
        "   ",
    ];
}
