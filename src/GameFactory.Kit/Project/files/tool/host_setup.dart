import 'dart:convert';
import 'dart:io';

/// The ad network's public test id: it shows test ads and earns nothing.
const String _testAppId = 'ca-app-pub-3940256099942544~3347511713';

const String _mark = 'Added by tool/host_setup.dart';

/// Completes the host projects after `flutter create`.
///
/// The manifest and the property list name the ad account by a placeholder
/// that is filled here; a release is signed with the key that the environment
/// names. Running it again changes nothing.
void main() {
  final appId = Platform.environment['ADMOB_APP_ID'] ?? '';
  if (appId.isNotEmpty && !RegExp(r'^ca-app-pub-\d+~\d+$').hasMatch(appId)) {
    stderr.writeln('ADMOB_APP_ID is not of the form ca-app-pub-N~N.');
    exitCode = 64;
    return;
  }
  final ads = File(
    'pubspec.yaml',
  ).readAsStringSync().contains('google_mobile_ads:');
  _completeAndroid(appId.isEmpty ? _testAppId : appId, ads: ads);
  _completeIos(appId, ads: ads);
  _placeIcon();
}

/// Puts the game's icon where Android and browsers look for one; the sizes
/// that Apple asks for are made by its own tools.
void _placeIcon() {
  final icon = File('assets/icon/icon.png');
  if (!icon.existsSync()) {
    return;
  }
  for (final density in ['mdpi', 'hdpi', 'xhdpi', 'xxhdpi', 'xxxhdpi']) {
    _copy(icon, 'android/app/src/main/res/mipmap-$density/ic_launcher.png');
  }
  for (final name in ['Icon-192', 'Icon-512', 'Icon-maskable-192']) {
    _copy(icon, 'web/icons/$name.png');
  }
  _copy(icon, 'web/icons/Icon-maskable-512.png');
  _copy(icon, 'web/favicon.png');
}

void _copy(File icon, String path) {
  if (File(path).existsSync()) {
    icon.copySync(path);
  }
}

void _completeAndroid(String appId, {required bool ads}) {
  final build = File('android/app/build.gradle.kts');
  if (!build.existsSync()) {
    return;
  }
  final placeholder = ads
      ? 'defaultConfig { manifestPlaceholders["admobAppId"] = "$appId" }'
      : '';
  _append(build, '''

// $_mark
android {
    $placeholder
    val keystore = System.getenv("KEYSTORE_FILE")
    if (keystore != null) {
        val factoryKey = signingConfigs.create("factory") {
            storeFile = file(keystore)
            storePassword = System.getenv("KEYSTORE_PASSWORD")
            keyAlias = System.getenv("KEY_ALIAS")
            keyPassword = System.getenv("KEY_PASSWORD")
        }
        buildTypes.getByName("release") { signingConfig = factoryKey }
    }
}
''');
}

void _completeIos(String appId, {required bool ads}) {
  final list = File('ios/Runner/Info.plist');
  if (!list.existsSync()) {
    return;
  }
  final own = appId.isEmpty ? '' : 'ADMOB_APP_ID=$appId\n';
  for (final name in ['Debug', 'Release']) {
    final settings = File('ios/Flutter/$name.xcconfig');
    if (settings.existsSync()) {
      _append(settings, '\n// $_mark\n#include "Factory.xcconfig"\n$own');
    }
  }
  final text = list.readAsStringSync();
  final named = text.replaceFirstMapped(
    RegExp(r'(<key>CFBundleDisplayName</key>\s*<string>)[^<]*(</string>)'),
    (match) => '${match[1]}${_displayName()}${match[2]}',
  );
  const key = '<key>GADApplicationIdentifier</key>';
  final complete = !ads || named.contains(key)
      ? named
      : named.replaceFirst(
          '<dict>',
          '<dict>\n\t$key\n\t<string>\$(ADMOB_APP_ID)</string>',
        );
  list.writeAsStringSync(complete);
}

String _displayName() {
  final manifest = jsonDecode(File('web/manifest.json').readAsStringSync());
  final name = manifest is Map<String, Object?> ? manifest['name'] : null;
  return const HtmlEscape().convert(name is String ? name : '');
}

void _append(File file, String text) {
  if (!file.readAsStringSync().contains(_mark)) {
    file.writeAsStringSync(text, mode: FileMode.append);
  }
}
