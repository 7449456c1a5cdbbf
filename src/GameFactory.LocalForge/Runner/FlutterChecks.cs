namespace GameFactory.LocalForge.Runner;

/// <summary>The commands of the fixed workflow, in its order.</summary>
internal static class FlutterChecks
{
    private static readonly string[] s_defines = ["ANALYTICS_ENDPOINT", "ANALYTICS_KEY", "REWARDED_AD_UNIT"];

    public static IReadOnlyList<IRunCheck> All { get; } =
    [
        new ToolCheck("dart_format", "dart", ["format", "--output=none", "--set-exit-if-changed", "lib", "test", "tool"]),
        new ToolCheck("flutter_create", "flutter", ["create", ".", "--no-pub", "--org", "com.gamefactory", "--platforms=android,ios,web"]),
        new ToolCheck("dart_host_setup", "dart", ["tool/host_setup.dart"]),
        new ToolCheck("flutter_pub_get", "flutter", ["pub", "get"]),
        new ToolCheck("flutter_analyze", "flutter", ["analyze", "--no-fatal-infos"]),
        new ToolCheck("flutter_test", "flutter", ["test"]),
        new ToolCheck("flutter_build_apk", "flutter", ["build", "apk", "--debug"])
        {
            BuildType = "debug",
            Defines = s_defines,
            Compiles = ("android-apk", "build/app/outputs/flutter-apk/app-debug.apk"),
        },
        new ToolCheck("flutter_build_apk", "flutter", ["build", "apk", "--release"])
        {
            BuildType = "release",
            Defines = s_defines,
            Compiles = ("android-apk", "build/app/outputs/flutter-apk/app-release.apk"),
        },
    ];
}
