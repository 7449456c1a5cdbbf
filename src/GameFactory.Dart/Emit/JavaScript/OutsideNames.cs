using System.Collections.Frozen;

namespace GameFactory.Dart.Emit.JavaScript;

/// <summary>
/// Names in lower case of libraries outside. In a class a bare name in lower case may be an inherited member; a name that an import
/// brings goes before it.
/// Names in upper case are types and need no list.
/// </summary>
internal static class OutsideNames
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["dart:core"] = "print identical identityHashCode int double num bool override deprecated",
        ["dart:math"] = "min max pi e sqrt2 sqrt1_2 ln2 ln10 log2e log10e sin cos tan asin acos atan atan2 sqrt exp log pow",
        ["dart:async"] = "unawaited scheduleMicrotask runZoned runZonedGuarded",
        ["dart:convert"] = "jsonDecode jsonEncode json utf8 ascii latin1 base64 base64Encode base64Decode base64Url",
        ["dart:ui"] = "lerpDouble clampDouble instantiateImageCodec decodeImageFromList decodeImageFromPixels window",
        ["dart:io"] = "stdout stderr stdin exit sleep pid",
        ["package:flutter/foundation.dart"] =
            "debugPrint kDebugMode kReleaseMode kProfileMode kIsWeb defaultTargetPlatform compute setEquals listEquals mapEquals "
            + "describeEnum "
            + "visibleForTesting immutable protected mustCallSuper factory shortHash describeIdentity",
        ["package:flutter/services.dart"] = "rootBundle",
        ["package:flutter/widgets.dart"] = "runApp debugDumpApp lerpDouble precacheImage",
        ["package:flutter/material.dart"] =
            "runApp showDialog showModalBottomSheet showAboutDialog showDatePicker showMenu showGeneralDialog kToolbarHeight "
            + "debugPrint kDebugMode kReleaseMode "
            + "kIsWeb defaultTargetPlatform precacheImage kThemeAnimationDuration mustCallSuper immutable visibleForTesting "
            + "protected lerpDouble",
        ["package:flame/flame.dart"] = "",
        ["package:flame/components.dart"] = "",
        ["package:flutter_test/flutter_test.dart"] =
            "test testWidgets expect group setUp tearDown setUpAll tearDownAll find fail isNull isNotNull isTrue isFalse "
            + "equals throwsA isA isEmpty isNotEmpty hasLength contains completes greaterThan lessThan findsOneWidget findsNothing closeTo",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether one of the libraries declares it.</summary>
    public static bool Has(IEnumerable<string> uris, string name) =>
        uris.Any(uri => s_names.TryGetValue(uri, out var names) && names.Contains(name));

    /// <summary>Whether it is written as types are.</summary>
    public static bool IsType(string name) => name.TrimStart('_') is [var first, ..] && char.IsUpper(first);
}
