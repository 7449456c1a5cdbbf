import 'dart:async';

import 'package:flutter/material.dart';

import 'data/game_info.dart';
import 'services/services.dart';
import 'ui/game_theme.dart';
import 'ui/home_screen.dart';
import 'ui/sound_scope.dart';

/// The whole app: theme, first screen, and what happens when it is left.
class GameApp extends StatefulWidget {
  const GameApp({required this.services, super.key});

  /// What outlives a screen.
  final Services services;

  @override
  State<GameApp> createState() => _GameAppState();
}

class _GameAppState extends State<GameApp> {
  late final AppLifecycleListener _lifecycle;

  @override
  void initState() {
    super.initState();
    // A phone may end a hidden app without a word: hand over events before.
    _lifecycle = AppLifecycleListener(
      onHide: () => unawaited(widget.services.analytics.flush()),
      onDetach: () => unawaited(widget.services.analytics.close()),
    );
    widget.services.gate.warmUp();
  }

  @override
  void dispose() {
    _lifecycle.dispose();
    widget.services.gate.dispose();
    super.dispose();
  }

  @override
  Widget build(BuildContext context) {
    return SoundScope(
      sound: widget.services.sound,
      child: MaterialApp(
        title: GameInfo.title,
        debugShowCheckedModeBanner: false,
        theme: gameTheme(),
        home: HomeScreen(services: widget.services),
      ),
    );
  }
}
