import 'package:flutter/material.dart';

import '../picture.dart';

/// A star that grows into its place, later the further right it stands.
class PoppingStar extends StatelessWidget {
  const PoppingStar({required this.won, required this.place, super.key});

  /// Whether it was won.
  final bool won;

  /// 1 to 3.
  final int place;

  static const double _size = 44;

  @override
  Widget build(BuildContext context) {
    return TweenAnimationBuilder<double>(
      tween: Tween(begin: 0, end: 1),
      duration: Duration(milliseconds: 250 + 250 * place),
      curve: Interval(place * 0.2, 1, curve: Curves.elasticOut),
      builder: (context, grown, child) =>
          Transform.scale(scale: won ? grown : 1, child: child),
      child: StarPicture(won: won, size: _size),
    );
  }
}
