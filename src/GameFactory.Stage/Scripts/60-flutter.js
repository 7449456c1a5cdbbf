// What the game's own layer asks of Flutter and of packages: listeners, assets, sound, a small store.
const Listenable = class extends $.Object {};
$.classes(Listenable);
const ChangeNotifier = $.mixinClass('ChangeNotifier', ($Base) => class extends $Base {
  addListener(listener) { (this.$listeners ??= []).push(listener); }
  removeListener(listener) { this.$listeners = (this.$listeners ?? []).filter((one) => one !== listener); }
  get hasListeners() { return (this.$listeners ?? []).length > 0; }
  notifyListeners() { for (const listener of [...(this.$listeners ?? [])]) listener(); }
  dispose() { this.$listeners = []; }
});
$.implement(ChangeNotifier, Listenable);
class ValueNotifier extends ChangeNotifier {
  $new(value) { this.$value = value; return this; }
  get value() { return this.$value; }
  set value(v) { if (!$.eq(v, this.$value)) { this.$value = v; this.notifyListeners(); } }
}
$.classes(ValueNotifier);
define(['package:flutter/foundation.dart', 'package:flutter/widgets.dart', 'package:flutter/material.dart'], {
  Listenable, ChangeNotifier, ValueNotifier, ValueListenable: ValueNotifier, kIsWeb: false, kDebugMode: false, kReleaseMode: true, debugPrint: (text) => $.host.print(text),
});

// The files of the game's own assets folder that the host was given.
class AssetBundle extends $.Object {
  async loadString(path) {
    const text = $stage.texts[path];
    if (text === undefined) throw $.Exception.$make(`Unable to load asset: "${path}"`);
    return text;
  }
}
$.classes(AssetBundle);
class AssetManifest extends $.Object {
  static async loadFromAssetBundle() { return AssetManifest.$make(); }
  listAssets() { return $stage.paths; }
}
$.classes(AssetManifest);
define(['package:flutter/services.dart', 'package:flutter/widgets.dart', 'package:flutter/material.dart'], { AssetBundle, AssetManifest, rootBundle: AssetBundle.$make() });

// Sounds are the host's; none is an error there, since a device may be mute.
const sound = { play: (file, volume, loop) => $stage.sound?.play(file, volume, loop), stop: () => $stage.sound?.stop() };
const bgm = {
  isPlaying: false,
  async initialize() { return null; },
  async play(file, { volume = 1 } = {}) { this.isPlaying = true; sound.play(file, volume, true); return null; },
  async stop() { this.isPlaying = false; sound.stop(); return null; },
  async pause() { this.isPlaying = false; sound.stop(); return null; },
  async resume() { return null; },
  async dispose() { return null; },
};
const FlameAudio = { name: 'FlameAudio', bgm, async play(file, { volume = 1 } = {}) { sound.play(file, volume, false); return null; } };
define(['package:flame_audio/flame_audio.dart'], { FlameAudio });

class SharedPreferences extends $.Object {
  static async getInstance() { return SharedPreferences.$make(); }
  getString(key) { return $stage.store.get(key) ?? null; }
  async setString(key, value) { $stage.store.set(key, value); $stage.stored?.(key, value); return true; }
  async remove(key) { $stage.store.delete(key); return true; }
}
$.classes(SharedPreferences);
define(['package:shared_preferences/shared_preferences.dart'], { SharedPreferences });
