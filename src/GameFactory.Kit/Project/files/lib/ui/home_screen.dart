import 'package:flutter/material.dart';

import '../data/game_assets.dart';
import '../data/game_info.dart';
import '../services/services.dart';
import 'game_screen.dart';
import 'level_select_screen.dart';
import 'menu_button.dart';
import 'picture.dart';
import 'settings_screen.dart';

/// The first screen.
class HomeScreen extends StatefulWidget {
  const HomeScreen({required this.services, super.key});

  /// What outlives a screen.
  final Services services;

  @override
  State<HomeScreen> createState() => _HomeScreenState();
}

class _HomeScreenState extends State<HomeScreen> {
  @override
  void initState() {
    super.initState();
    widget.services.sound.startMusic();
  }

  @override
  void dispose() {
    widget.services.sound.stopMusic();
    super.dispose();
  }

  void _go(Widget screen) {
    Navigator.of(
      context,
    ).push(MaterialPageRoute<void>(builder: (context) => screen));
  }

  /// Plays the next level, or shows the levels when it is closed.
  void _play() {
    final progress = widget.services.progress;
    final level = progress.nextLevel;
    _go(
      progress.isOpen(level)
          ? GameScreen(services: widget.services, level: level)
          : LevelSelectScreen(services: widget.services),
    );
  }

  @override
  Widget build(BuildContext context) {
    final texts = Theme.of(context).textTheme;
    return Scaffold(
      body: Stack(
        fit: StackFit.expand,
        children: [
          const Picture(
            GameAssets.splash,
            fit: BoxFit.cover,
            instead: SizedBox.expand(),
          ),
          SafeArea(
            child: Center(
              child: SingleChildScrollView(
                padding: const EdgeInsets.all(24),
                child: Column(
                  children: [
                    Text(
                      GameInfo.title,
                      textAlign: TextAlign.center,
                      style: texts.headlineMedium?.copyWith(
                        fontWeight: FontWeight.w800,
                      ),
                    ),
                    const SizedBox(height: 8),
                    const Text(GameInfo.tagline, textAlign: TextAlign.center),
                    const SizedBox(height: 32),
                    MenuButton(
                      label: 'Play',
                      icon: Icons.play_arrow,
                      onPressed: _play,
                    ),
                    MenuButton(
                      label: 'Levels',
                      icon: Icons.grid_view,
                      onPressed: () =>
                          _go(LevelSelectScreen(services: widget.services)),
                    ),
                    MenuButton(
                      label: 'Settings',
                      icon: Icons.settings,
                      onPressed: () =>
                          _go(SettingsScreen(services: widget.services)),
                    ),
                  ],
                ),
              ),
            ),
          ),
        ],
      ),
    );
  }
}
