import 'dart:async';

import 'package:flame_audio/flame_audio.dart';
import 'package:flutter/services.dart';

import '../data/game_assets.dart';
import '../data/settings.dart';

/// Plays effects and music. A sound that is missing or that the device cannot
/// play is left out, once and for all.
class Sound {
  Sound(this._settings, this._bundle) {
    _settings.addListener(_settingsChanged);
  }

  final Settings _settings;
  final AssetBundle _bundle;
  final Set<String> _playable = {};
  bool _musicWanted = false;

  /// Finds out which sounds were shipped.
  Future<void> load() async {
    try {
      final manifest = await AssetManifest.loadFromAssetBundle(_bundle);
      final shipped = manifest.listAssets().toSet();
      _playable.addAll(
        GameAssets.sounds.where(
          (file) => shipped.contains('assets/audio/$file'),
        ),
      );
      await FlameAudio.bgm.initialize();
    } on Exception {
      _playable.clear();
    }
  }

  /// Plays an effect; many may sound at once.
  void play(String file, {double volume = 1}) {
    if (_settings.sound && _playable.contains(file)) {
      unawaited(_try(file, () => FlameAudio.play(file, volume: volume)));
    }
  }

  /// Starts the music, if there is any and the player wants it.
  void startMusic() {
    _musicWanted = true;
    const file = GameAssets.musicSound;
    if (_settings.music && _playable.contains(file)) {
      unawaited(_try(file, () => FlameAudio.bgm.play(file, volume: 0.4)));
    }
  }

  /// Stops the music.
  void stopMusic() {
    _musicWanted = false;
    _silence();
  }

  void _settingsChanged() {
    if (!_musicWanted || !_playable.contains(GameAssets.musicSound)) {
      return;
    }
    if (_settings.music && !FlameAudio.bgm.isPlaying) {
      startMusic();
    } else if (!_settings.music) {
      _silence();
    }
  }

  void _silence() {
    if (_playable.contains(GameAssets.musicSound)) {
      unawaited(_try(GameAssets.musicSound, FlameAudio.bgm.stop));
    }
  }

  Future<void> _try(String file, Future<void> Function() action) async {
    try {
      await action();
    } on Exception {
      _playable.remove(file);
    }
  }
}
